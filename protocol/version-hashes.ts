/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '90906af77e3bfe70f01b0f55864cca7d458367fb8e4eb9d8f9e2909fbaddbb0e',
};
