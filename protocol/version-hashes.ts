/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: 'a82e82857b73f33ca70bfefbd6584cfcbad9031dd60fc039cfeea3d794e8c8d7',
};
