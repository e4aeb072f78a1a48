/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '12d21aad3fe7ad30a480ca461a0506464a953bd133ea2e6977eb1b2edfa714de',
};
