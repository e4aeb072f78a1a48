/**
 * SHA-256 of the shapes of each number of the wire. Until a number has been released its hash follows the shapes;
 * after that it stays for ever, and a changed shape gets the next number.
 */
export const SHAPES: Readonly<Record<number, string>> = {
  1: 'c3eadc0e494bf3dec4cfdedcf3ace2fc4444a4ada1e41893d4823bef398749ab',
};
