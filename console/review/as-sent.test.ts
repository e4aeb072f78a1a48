import { expect, test } from 'vitest';
import { asSent, textOf } from './as-sent.ts';

const fact = { kind: 'day-signed', day: '2026-11-25' };

test('a fact that was read is shown as it is', () => {
  expect(asSent({ fact })).toEqual(fact);
  expect(textOf({ fact })).toBe(JSON.stringify(fact, null, 2));
  // A promise has a text of its own.
  expect(asSent({ fact: { kind: 'commitment-made', text: '{"a":1}' } })).toEqual({
    kind: 'commitment-made',
    text: '{"a":1}',
  });
});

test('the fields of a text stand in the order of the phones', () => {
  expect(textOf({ fact: { visit: 'x', day: 'y', kind: 'visit-opened' } })).toBe(
    JSON.stringify({ kind: 'visit-opened', visit: 'x', day: 'y' }, null, 2),
  );
});

test('a fact that could not be read came as a text, and is found in its envelope', () => {
  const envelope = { id: 'x', dseq: 3, kind: 'day-signed', fact };
  expect(asSent({ fact: { text: JSON.stringify(envelope) } })).toEqual(fact);
  expect(asSent({ fact: { text: '{"id":"x","dseq":3,"fact":7}' } })).toEqual({ id: 'x', dseq: 3, fact: 7 });
  expect(textOf({ fact: { text: JSON.stringify(envelope) } })).toBe(JSON.stringify(fact, null, 2));
});

test('a text that holds nothing is left as it came', () => {
  expect(asSent({ fact: { text: 'half of a' } })).toBeNull();
  expect(textOf({ fact: { text: 'half of a' } })).toBe('half of a');
  expect(textOf({ fact: [1] })).toBe('[\n  1\n]');
});
