/** The worker itself, as the browser hands it to its script. */
export const worker = self as unknown as ServiceWorkerGlobalScope;

export const BASE = '/m/';

/** The phone's pages, also those that were opened before there was a worker. */
export async function pages(): Promise<readonly WindowClient[]> {
  const all = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter(({ url }) => new URL(url).pathname.startsWith(BASE));
}
