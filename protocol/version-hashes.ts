/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: 'a56029b67b54e668dae0c3c5a2cbd133bf4b752b67837d66ebc152d2d6fe0e92',
};
