import { expect, test } from 'vitest';
import { meaningOf } from './meaning.ts';

const now = { device: 'a', epoch: 3, facts: [{ dseq: 4 }, { dseq: 6 }] };
const answer = (of: object) => ({ error: null, epoch: 3, last: 6, ...of });

test('an answer of this past of the server, to this name of the phone, is taken down', () => {
  expect(meaningOf(answer({}), 'a', now)).toBe('answered');
});

test('an answer to another name of the phone is late, whatever it says', () => {
  expect(meaningOf(answer({}), 'b', now)).toBe('late');
  expect(meaningOf(answer({ error: 'fork' }), 'b', now)).toBe('late');
});

test('numbers that another phone has used are given up, in whatever past', () => {
  expect(meaningOf(answer({ error: 'fork' }), 'a', now)).toBe('new-name');
  expect(meaningOf(answer({ error: 'fork', epoch: 4 }), 'a', now)).toBe('new-name');
});

test('after an answer of another past comes the book, before anything else is sent', () => {
  expect(meaningOf(answer({ epoch: 4 }), 'a', now)).toBe('pull-first');
  expect(meaningOf(answer({ epoch: 4, error: 'gap', last: 0 }), 'a', now)).toBe('pull-first');
});

test('a gap is filled by what the phone holds; when it has let go of it, the numbers are given up', () => {
  expect(meaningOf(answer({ error: 'gap', last: 3 }), 'a', now)).toBe('answered');
  expect(meaningOf(answer({ error: 'gap', last: 4 }), 'a', now)).toBe('new-name');
  expect(meaningOf(answer({ error: 'gap', last: 0 }), 'a', now)).toBe('new-name');
});
