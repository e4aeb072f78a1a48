/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '86960ed139462c2b29b6c923c94f579c572d24bdd6c3b3b22902fa95b546fccd',
};
