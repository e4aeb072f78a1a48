/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '789609388868c49ac4e87ebb0affb147cd9f323e43e2ef441b5d9fb598321705',
};
