/** Asks the browser not to clear what this phone keeps; some ask the user, some decide by themselves. Answers whether it will. */
export async function askToKeep(): Promise<boolean> {
  return (await navigator.storage?.persist?.().catch(() => false)) ?? false;
}
