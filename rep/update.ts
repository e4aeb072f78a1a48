/** Installs the app for use without a network, and lets a new version take over when nothing is at risk. */
export async function watchForUpdate(): Promise<void> {
  const registration = await navigator.serviceWorker.register('/m/service-worker.js', { scope: '/m/', type: 'module' }).catch(() => null);
  if (!registration) return;
  const takeOver = (): void => {
    // Never inside of a visit: half-typed work is on the screen there.
    if (registration.waiting && !location.pathname.startsWith('/m/visit/')) registration.waiting.postMessage('take-over');
  };
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && takeOver());
  takeOver();
}
