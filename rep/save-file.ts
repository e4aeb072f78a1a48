/** Gives a text or a picture to the user as a file of this name: into the folder where his browser puts what it loads. */
export function saveFile(name: string, type: string, text: BlobPart): void {
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

/** Offers a file to the other apps of the phone, or keeps it as a file where the browser cannot do that. */
export async function shareFile(name: string, picture: Blob): Promise<void> {
  const files = [new File([picture], name, { type: picture.type })];
  if ('canShare' in navigator && navigator.canShare({ files })) await navigator.share({ files }).catch(() => {});
  else saveFile(name, picture.type, picture);
}
