import pino from 'pino';
import { expect, test } from 'vitest';
import { instant } from '../../core/base/instant.ts';
import type { Hands } from '../hands.ts';
import { repeat } from './repeat.ts';

const NEVER_MS = 2 ** 31 - 1;

/** Hands that write down what is logged; nothing else of them is used here. */
function handsThatTell(): { hands: Hands; told: { level: number; work: string; done?: number }[] } {
  const told: { level: number; work: string; done?: number }[] = [];
  const log = pino(
    { level: 'info' },
    { write: (line: string) => void told.push(JSON.parse(line) as (typeof told)[0]) },
  );
  const hands: Hands = {
    log,
    now: () => instant('2026-11-25T08:00:00Z'),
    newId: () => '',
    folder: '',
    bucket: null,
    get pool(): never {
      throw new Error('not asked here');
    },
  };
  return { hands, told };
}

test('[H3] work is done at once and again; what fails is told and tried the next time', async () => {
  const { hands, told } = handsThatTell();
  let times = 0;
  const end = await new Promise<() => Promise<void>>((done) => {
    const stop = repeat(hands, 1, async function sweep() {
      times += 1;
      if (times === 1) throw new Error('the database is away');
      done(stop);
      return 5;
    });
  });
  await end();
  expect(told.slice(0, 2)).toMatchObject([
    { level: 50, work: 'sweep' },
    { level: 30, work: 'sweep', done: 5 },
  ]);
});

test('[H3] the end waits for what is under way', async () => {
  const { hands } = handsThatTell();
  const order: string[] = [];
  let finish = (_: number): void => {};
  const work = new Promise<number>((done) => (finish = done));
  const end = await new Promise<() => Promise<void>>((begun) => {
    const stop = repeat(hands, NEVER_MS, () => {
      order.push('begun');
      begun(stop);
      return work;
    });
  });
  const ended = end().then(() => order.push('ended'));
  order.push('asked to end');
  finish(0);
  await ended;
  expect(order).toEqual(['begun', 'asked to end', 'ended']);
});
