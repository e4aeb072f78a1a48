import { expect, test } from 'vitest';
import { bytesText } from './bytes.ts';

test('bytes are shown in megabytes, many in gigabytes, with a place where it says something', () => {
  const megabyte = 1024 * 1024;
  expect(
    [0, 420_000, 18.2 * megabyte, 512.4 * megabyte, 1228 * megabyte, 120 * 1024 * megabyte].map(bytesText),
  ).toEqual(['0.0 MB', '0.4 MB', '18.2 MB', '512 MB', '1.2 GB', '120 GB']);
});
