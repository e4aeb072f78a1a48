import { readdir, readFile } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { sumsOfScripts } from './policy.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
};
const PACKABLE = new Set(['.html', '.js', '.css', '.json', '.webmanifest', '.svg', '.txt']);

type Bytes = Uint8Array<ArrayBuffer>;

/** A file of a built page, in memory, packed once in each way. */
export interface Page {
  readonly type: string;
  /** Its name holds a hash of its content, so it never changes. */
  readonly isForever: boolean;
  /** The sums of the scripts that stand in it. */
  readonly scripts: readonly string[];
  readonly plain: Bytes;
  readonly gzip: Bytes | null;
  readonly br: Bytes | null;
}

const gzipped = promisify(gzip);
const brotlied = promisify(brotliCompress);

/** All files of a build, by their path below it; empty when it has not been built. */
export async function loadPages(folder: string): Promise<Map<string, Page>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  const pages = await Promise.all(
    entries
      .filter((e) => e.isFile() && !e.name.startsWith('.'))
      .map(async (entry) => {
        const full = join(entry.parentPath, entry.name);
        const path = relative(folder, full).split(sep).join('/');
        const ending = extname(entry.name);
        const plain = await readFile(full);
        const isPackable = PACKABLE.has(ending) && plain.length > 512;
        return [
          path,
          {
            type: TYPES[ending] ?? 'application/octet-stream',
            isForever: path.startsWith('assets/'),
            scripts: ending === '.html' ? sumsOfScripts(plain.toString()) : [],
            plain,
            gzip: isPackable ? ((await gzipped(plain, { level: 9 })) as Bytes) : null,
            br: isPackable
              ? ((await brotlied(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })) as Bytes)
              : null,
          },
        ] as const;
      }),
  );
  return new Map(pages);
}
