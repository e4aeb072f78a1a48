/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: 'c27f7fff373c40ea09c2145fcd1c922dc882e390630b7a430c2fe10820b97d44',
};
