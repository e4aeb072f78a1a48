const PIECE = 32_768;

export function toBase64(bytes: ArrayBuffer): string {
  const all = new Uint8Array(bytes);
  let text = '';
  for (let i = 0; i < all.length; i += PIECE) text += String.fromCharCode(...all.subarray(i, i + PIECE));
  return btoa(text);
}

/** Throws on what is no base64. */
export const fromBase64 = (text: string): ArrayBuffer => Uint8Array.from(atob(text), (c) => c.charCodeAt(0)).buffer;
