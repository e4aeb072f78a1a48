/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '2b0130eb418984d4f187dd41e3f6c79ab5f391a19132edaa27fe9c99fcb7df93',
};
