import pino from 'pino';
import { expect, test } from 'vitest';
import { watch } from './watch-dog.ts';

test('[H2] a program that stood still says so, and for how long', async () => {
  const said: { msg: string; ms: number }[] = [];
  const log = pino({ level: 'warn' }, { write: (line: string) => void said.push(JSON.parse(line) as never) });
  const end = watch(log, { beat: 10, stood: 100 });
  // Synchronous work, as a slip of ours would do it.
  const until = performance.now() + 250;
  while (performance.now() < until);
  await expect.poll(() => said.length).toBeGreaterThan(0);
  end();
  expect(said[0]).toMatchObject({ msg: 'stood still' });
  expect(said[0]!.ms).toBeGreaterThanOrEqual(100);
});
