/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '5da6a31c138d475ce5a41d04ee6df4eaf5a1347de249968903da8c18387cb933',
};
