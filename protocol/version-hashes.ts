/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '98c32fddb9e0993c58a6988f035a503d7b1ee909cb37a39e7745c2bdea68f716',
};
