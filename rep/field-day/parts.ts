/** Test furniture: the phone's parts as a browser loads them, and a page that has them in its hands. */
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import type * as Phone from '../testing.ts';

declare global {
  interface Window {
    phone: typeof Phone;
  }
}

// IndexedDB has no double that fails as it does.
const REP = fileURLToPath(new URL('..', import.meta.url));

export const PARTS_PAGE =
  '<!doctype html><title>phone</title><script type="module">import * as phone from "/rep.js"; window.phone = phone;</script>';

/** The files of the parts by their names; `rep.js` is the one to begin with. */
export async function builtParts(): Promise<Map<string, string>> {
  const built = await build({
    root: REP,
    configFile: false,
    logLevel: 'silent',
    define: { APP_VERSION: '"test"', 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome94',
      minify: false,
      lib: { entry: join(REP, 'testing.ts'), formats: ['es'] },
    },
  });
  const [output] = [built].flat();
  if (!output || !('output' in output)) throw new Error('nothing was built');
  return new Map(output.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file.code]] : [])));
}
