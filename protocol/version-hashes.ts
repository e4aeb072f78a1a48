/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '65f743dcd1251f0bb63ed364aee7e3b75568b444b5fe35e02567dabd8c4c0ad2',
};
