/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '99bcf79fffe58b2fd19c7bc78ad7782490293e26ebaabe19798092323504ab06',
};
