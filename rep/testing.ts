/** What the tests of the phone open in a browser. */
export * as database from './work/database.ts';
export * as log from './log/log.ts';
export * as drafts from './log/drafts.ts';
export * as status from './log/status.ts';
export * as photos from './photos/photos.ts';
export * as cache from './book/cache.ts';
export * as book from './book/book.ts';
export * as sync from './sync/photos.ts';
export * as loop from './sync/loop.ts';
export * as phone from './phone.ts';
