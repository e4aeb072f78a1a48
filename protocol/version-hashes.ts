/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '4472a2bc7fd58f109fbe6bc13ad224c51794e96414c9c64c0d065e76f27cd9a5',
};
