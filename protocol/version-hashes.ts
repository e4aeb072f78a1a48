/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '80e56f558ce2e831f20c04db93e581fb950c61550c22b2988916fad44daa42ae',
};
