/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '1a743d43da2b1b682fc37b4c3fea79689e5c4fa55383dfec0407547667524004',
};
