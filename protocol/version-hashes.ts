/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '3291b9e9559d0885d8d43a82d19ac12ba32881f91a2cc25a0c5d2d9b1462ee9c',
};
