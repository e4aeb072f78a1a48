/** What the worker asks of a page before it takes its place; the page answers true when it has nothing at risk. */
export const MAY_I = 'may-take-over';
/** What a page tells a version that waits. */
export const TAKE_OVER = 'take-over';
/** What a page asks the worker, with the path of its script: are you of the same version? */
export interface OfWhich {
  readonly script: string;
}
