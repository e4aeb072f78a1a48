/** What the tests of the phone open in a browser. */
export * as database from './work/database.ts';
export * as work from './work/write.ts';
export * as log from './log/log.ts';
export * as drafts from './log/drafts.ts';
export * as status from './log/status.ts';
export * as photos from './photos/photos.ts';
export * as cache from './book/cache.ts';
export * as book from './book/book.ts';
export * as sync from './sync/photos.ts';
export * as loop from './sync/loop.ts';
export * as phone from './phone.ts';
export * as ballast from './work/ballast.ts';
export * as discard from './log/discard.ts';
export * as leftBehind from './log/left-behind.ts';
export * as parcel from './log/parcel.ts';
export * as takeParcel from './log/take-parcel.ts';
export * as people from './work/people.ts';
