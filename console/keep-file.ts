/** Long enough for the browser to have taken the file over. */
const KEPT = 60_000;

/** Hands a file to the browser, to be kept under a name. */
export function keepFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEPT);
}
