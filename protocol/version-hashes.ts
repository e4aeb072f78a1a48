/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: 'd64db83e338c2b4d4a2b680dfd4819b7e37236cf0a68d96e2b470c205ff5bd9d',
};
