/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '6c19ccb7ba710e68d635c451bc1e10d5a6c49d74393a5772176ba8e99f6e8503',
};
