/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: 'c4accc3a67fb2b2cdb0e5cdd9d6ddb651e7d29eb0d07cfbe089aec9bb7f19f3c',
};
