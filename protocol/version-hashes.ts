/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '8025d34f9924588d0b4214c2d3ce54a2d0d4096e812f4843e03a46fd8e252fd0',
};
