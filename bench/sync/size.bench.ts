/** What of the phone's program is sync: its loop and all that it needs, bundled alone, as browsers load it. */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { ofRounds, print } from '../figure.ts';

const REP = fileURLToPath(new URL('../../rep/', import.meta.url));

const built = [
  await build({
    root: REP,
    configFile: false,
    logLevel: 'silent',
    define: { APP_VERSION: '"bench"', 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome94',
      minify: true,
      lib: { entry: `${REP}sync/loop.ts`, formats: ['es'] },
      // React is there for the screens: it is no part of sync.
      rolldownOptions: { external: ['react'] },
    },
  }),
].flat()[0]!;
if (!('output' in built)) throw new Error('nothing was built');
const chunks = built.output.flatMap((file) => (file.type === 'chunk' ? [file] : []));
const first = new Set<string>();
const follow = (name: string): void => {
  const chunk = chunks.find((one) => one.fileName === name);
  if (!chunk || first.has(name)) return;
  first.add(name);
  chunk.imports.forEach(follow);
};
follow(chunks.find((one) => one.isEntry)!.fileName);
const sizeOf = (some: typeof chunks): number =>
  some.reduce((sum, { code }) => sum + gzipSync(code, { level: 9 }).length, 0) / 1000;

const size = { unit: 'KB', better: 'lower' } as const;
print([
  ofRounds({ id: 'client-size', name: 'phone: sync client, gzipped', goal: 45, ...size }, [
    sizeOf(chunks.filter((one) => first.has(one.fileName))),
  ]),
  ofRounds({ id: 'client-size-photos', name: 'phone: sync client with photos, gzipped', goal: 65, ...size }, [
    sizeOf(chunks),
  ]),
]);
