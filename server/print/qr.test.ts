import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { qrOf } from './qr.ts';

test.each(['251126-AB12', '251126-0F9C', 'A', '0123456789ABCDEFGHIJ', 'AC-42 $%*+./:'])(
  'the code of "%s" is the one that another encoder draws',
  (text) => {
    const theirs = encode(text, { ecc: 'M', maskPattern: 0, boostEcc: false, border: 0, maxVersion: 1 });
    expect(qrOf(text)).toEqual(theirs.data);
  },
);

test('what does not fit is an error and no other code', () => {
  expect(() => qrOf('012345678901234567890')).toThrow(RangeError);
  expect(() => qrOf('单号')).toThrow(RangeError);
});
