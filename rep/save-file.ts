/** Gives a text to the user as a file of this name: into the folder where his browser puts what it loads. */
export function saveFile(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser reads it after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** Offers a text to the other apps of the phone; nothing happens when the user thinks better of it. */
export const shareText = (title: string, text: string): Promise<void> =>
  navigator.share({ title, text }).catch(() => {});
