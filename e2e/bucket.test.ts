import { expect, onTestFinished, test } from 'vitest';
import { aPicture, aSender, hashOf } from '../server/photo/field-day.ts';
import { aBucketServer, type BucketServer } from '../server/photo/testing.ts';
import { beginWith, newFolder, PASSWORD, post, run, SERVER, type Program } from './program.ts';

const CODE = /one-time code of the first administrator: (\S+)\n/;

const settingsFor = ({ settings }: BucketServer): Record<string, string> => ({
  PAODIAN_S3_ENDPOINT: settings.endpoint,
  PAODIAN_S3_BUCKET: settings.name,
  PAODIAN_S3_REGION: settings.region,
  PAODIAN_S3_KEY_ID: settings.keyId,
  PAODIAN_S3_SECRET: settings.secret,
});

async function signedIn({ url }: Program): Promise<Record<string, string>> {
  const answer = await post(`${url}/v1/session`, { login: 'boss', password: PASSWORD, device: null });
  return { cookie: answer.headers.get('set-cookie')!.split(';')[0]!, 'x-paodian': 'desk' };
}

test('[P10] [P11] [P12] a server killed while it brings a photo to the bucket, and one with wrong keys, lose none', async () => {
  const server = await aBucketServer();
  onTestFinished(() => server.close());
  const data = await newFolder();
  const settings = { ...settingsFor(server), PAODIAN_DATA: data };
  const begin = async (more: Record<string, string> = {}): Promise<Program> => {
    const program = await run([...SERVER, '--empty'], { ...settings, ...more });
    await program.says(/Ctrl-C/);
    return program;
  };
  const first = await begin();
  const [, code] = await first.says(CODE);
  expect(await beginWith(first.url, code!)).toBe(200);
  const pass = await signedIn(first);

  // Two of its three files are in the bucket, the last one is under way: now the server dies.
  let letGo = (): void => {};
  const held = new Promise<void>((reached) => {
    server.atDoor = async ({ method, path }) => {
      if (method !== 'PUT' || !/\/[0-9a-f]{64}$/.test(path)) return null;
      reached();
      await new Promise<void>((go) => (letGo = go));
      return 503;
    };
  });
  const bytes = await aPicture();
  const senderTo = ({ url }: Program) => aSender((path, init) => fetch(new URL(path, url), init));
  const sending = senderTo(first)
    .sendWhole(pass, bytes)
    .catch(() => null);
  await held;
  await first.end('SIGKILL');
  letGo();
  expect(await sending).toBe(null);
  server.atDoor = () => null;
  const names = await server.names();
  expect(names.filter((name) => name !== 'photos/paodian').map((name) => name.slice(-9))).toEqual([
    '.show.jpg',
    'thumb.jpg',
  ]);

  const originals = async (): Promise<string[]> =>
    (await server.names()).filter((name) => /\/[0-9a-f]{64}$/.test(name));
  const wrong = await begin({ PAODIAN_S3_SECRET: 'another one' });
  await wrong.says(/Photos wait on the phones; everything else goes on\./);
  expect(wrong.said().err).toMatch(
    /^\n✗ [^。\n]*不接受这对密钥[^。\n]*。 [^。\n]*does not accept these keys[^。\n]*\.\n\n$/u,
  );
  const other = await aPicture(20);
  expect((await senderTo(wrong).sendWhole(pass, other)).status).toBe(503);
  expect([await originals(), await wrong.end('SIGINT')]).toEqual([[], 0]);

  const last = await begin();
  await last.says(/2 photos that were waiting are taken in\./);
  const hashes = (await originals()).map((name) => name.slice(-64)).sort();
  expect(hashes).toEqual([bytes, other].map(hashOf).sort());
  expect(await last.end('SIGINT')).toBe(0);
});
