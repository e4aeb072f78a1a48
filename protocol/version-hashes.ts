/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '1b6725c7fef87e5349b2eb1ef2760292ff096e4df6f8d47f6c6173b490042dfc',
};
