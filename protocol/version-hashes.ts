/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: 'd86c6fa01db9375314e0beae08da8c3ab27f2802bfc0404db874b60580228c7d',
};
