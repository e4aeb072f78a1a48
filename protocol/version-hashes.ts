/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: 'bf46b3d71d9d885384eeeeae444d1ac299064dbbcce7b04fbcae8df775ce6787',
};
