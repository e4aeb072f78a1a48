/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '6a844ba2fd04d96b86d32b40815c6b0eacc36d7ff1692f125e3e4ebcc8808575',
};
