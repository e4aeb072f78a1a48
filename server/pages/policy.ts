import { createHash } from 'node:crypto';

/** Which parts a page may load, and from where: all from here, and no words in the page but those named by their sums. */
export const contentPolicy = (sums: readonly string[] = []): string =>
  [
    "default-src 'self'",
    ...(sums.length > 0 ? [`script-src 'self' ${sums.map((sum) => `'${sum}'`).join(' ')}`] : []),
    "img-src 'self' blob: data:",
    "media-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "worker-src 'self'",
  ].join('; ');

/** The sums of the scripts that stand in a built page itself, as a policy names them. */
export const sumsOfScripts = (html: string): string[] =>
  [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(
    ([, words]) => `sha256-${createHash('sha256').update(words!).digest('base64')}`,
  );
