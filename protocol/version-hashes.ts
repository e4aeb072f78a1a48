/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '2a73853198cd85c8b843e6f665565dc50907549b385b33f17bc1b2c5d1f03d21',
};
