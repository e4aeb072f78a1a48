/** Resolves when the screen that is being made is drawn; a page that nobody sees draws nothing. */
export const drawn = (): Promise<unknown> =>
  document.visibilityState === 'hidden'
    ? Promise.resolve()
    : new Promise((tell) => requestAnimationFrame(() => setTimeout(tell)));
