// Half-typed work is on the screen there.
const isInVisit = (): boolean => location.pathname.startsWith('/m/visit/');

/** Installs the app for use without a network, and lets a new version take over when nothing is at risk. */
export async function watchForUpdate(): Promise<void> {
  const registration = await navigator.serviceWorker
    .register('/m/service-worker.js', { scope: '/m/', type: 'module' })
    .catch(() => null);
  if (!registration) return;
  const wasControlled = navigator.serviceWorker.controller !== null;
  // The files of the version before are gone: a page of it starts again, with its drafts, before it asks for one of them.
  navigator.serviceWorker.addEventListener(
    'controllerchange',
    () => wasControlled && !isInVisit() && location.reload(),
  );
  window.addEventListener('vite:preloadError', () => navigator.serviceWorker.controller && location.reload());
  const takeOver = (): void => {
    if (registration.waiting && !isInVisit()) registration.waiting.postMessage('take-over');
  };
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && takeOver());
  takeOver();
}
