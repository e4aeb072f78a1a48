/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: 'dfe0b4d16bfaa1d9467a0be6c740e6a690799a0dd6e73c66ebb1a74e452fa2fd',
};
