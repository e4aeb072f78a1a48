/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: 'd534ba07b4bad0b2ed929297e4e0ae000ecea4553c231add714370a0b37eeff2',
};
