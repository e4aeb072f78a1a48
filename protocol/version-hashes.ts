/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: 'b2ee743a944ffd9f424d652234ac2975ab534e2b51d9c79707f4ef48e5a57b37',
};
