/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '0e28f43996126f331f9a78c5402017280e4e0b81b9d323cb7c10ae3e1c101c5c',
};
