import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonFaultAt } from './json-fault.ts';

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

test('the fault stands where a text stops being JSON', () => {
  expect(jsonFaultAt('{"a":}')).toBe(5);
  expect(jsonFaultAt('{"a":1,}')).toBe(7);
  expect(jsonFaultAt('{"a" 1}')).toBe(5);
  expect(jsonFaultAt('{"a":1}x')).toBe(7);
  expect(jsonFaultAt('[1, 2 3]')).toBe(6);
  expect(jsonFaultAt('{"a":"x')).toBe(5);
  expect(jsonFaultAt(' {"a": [1, {}')).toBe(13);
  expect(jsonFaultAt('')).toBe(0);
});

test('a text has no fault exactly when the browser reads it', () => {
  const oneChange = fc
    .tuple(
      fc.json(),
      fc.nat(),
      fc.constantFrom('', ',', '"', ':', '}', ']', '{', '[', '\\', '0', '-', 'e', ' ', '\n', '\u0000'),
    )
    .map(([text, place, sign]) => {
      const at = place % (text.length + 1);
      return text.slice(0, at) + sign + text.slice(at + 1);
    });
  fc.assert(
    fc.property(fc.oneof(fc.json(), oneChange), (text) => {
      expect(jsonFaultAt(text) === null, text).toBe(isJson(text));
    }),
    { numRuns: 2000 },
  );
});

test('a text nested as deeply as it is long has its fault found too', () => {
  expect(jsonFaultAt('['.repeat(60_000))).toBe(60_000);
});
