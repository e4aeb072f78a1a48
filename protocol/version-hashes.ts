/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '5d433d6914af48e9ef86d54d0a2607c4c0d6a01d4dea9385a4a9757b2b39a77d',
};
