/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: '530f8be2fe756ab4aef9e3751e2d43501cb20a099471baa8a1c0e75af9ca889f',
};
