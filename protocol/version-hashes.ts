/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '1e59f78b9cf81847c4dcecd9725df4770de87684b27bf80b17a6a6813b1dbc61',
};
