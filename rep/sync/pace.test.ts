import { expect, test } from 'vitest';
import { PUSH_FACTS_MAX } from '../../protocol/push.ts';
import { Announced, Pace } from './pace.ts';

test('[Y8] a push that the line did not carry is followed by smaller ones, down to one fact, and back', () => {
  const pace = new Pace();
  const after = (times: number, deed: () => void): number[] =>
    Array.from({ length: times }, () => {
      deed();
      return pace.most;
    });
  // A cut and then no line at all: what is known of its size is the cut.
  expect(after(4, () => pace.failed())).toEqual([100, 100, 50, 50]);
  expect(after(3, () => pace.carried())).toEqual([51, 53, 57]);
  expect(after(20, () => pace.failed()).at(-1)).toBe(1);
  expect(after(5, () => pace.carried())).toEqual([2, 4, 8, 16, 32]);
  expect(after(20, () => pace.carried()).at(-1)).toBe(PUSH_FACTS_MAX);
});

test('[Y8] a push that is too large is halved each time', () => {
  const pace = new Pace();
  for (let i = 0; i < 3; i++) pace.halve();
  expect(pace.most).toBe(25);
});

test('[Y9] what is announced is said once to each past of the server, and no more at a time than goes with the facts', () => {
  const announced = new Announced();
  const ids = Array.from({ length: 60 }, (_, i) => `id ${i}`);
  const server = { device: 'phone', epoch: 3 };
  expect(announced.news(server, ids, 10)).toEqual(ids.slice(0, 40));
  // Not heard: it is said again.
  expect(announced.news(server, ids, 10)).toEqual(ids.slice(0, 40));
  announced.told(ids.slice(0, 40));
  expect(announced.news(server, ids, 10)).toEqual(ids.slice(40));
  expect(announced.news({ ...server, epoch: 4 }, ids, 200)).toEqual(ids);
  expect(announced.news({ ...server, device: 'renamed' }, ids, 200)).toEqual(ids);
});
