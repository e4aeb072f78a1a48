/**
 * What goes wrong in a transaction is told by the request that it befell. A browser that closes the database tells it once
 * more, of the transaction as a whole, and would call that an error that nobody minds.
 */
export function toldOnce<T extends { readonly done: Promise<void> }>(tx: T): T {
  tx.done.catch(() => {});
  return tx;
}
