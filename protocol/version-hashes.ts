/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '32f99485e9b68872f92b4a9739a05c4795170cec57a404cec81a653bbdb1a502',
};
