import { toBase64 } from './base64.ts';
import { readKey } from './database.ts';
import { write } from './write.ts';

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNING = { name: 'ECDSA', hash: 'SHA-256' } as const;

/**
 * The phone's own key: made once, with the work that it vouches for, and nobody can take it out of here. Null where the
 * browser makes none (no HTTPS).
 */
export async function phoneKey(): Promise<CryptoKeyPair | null> {
  const known = await readKey();
  if (known || !('subtle' in crypto)) return known ?? null;
  const made = await crypto.subtle.generateKey(CURVE, false, ['sign', 'verify']);
  return write(async (tx) => {
    const keys = tx.objectStore('key');
    // Another tab may have been quicker.
    const other = await keys.get('own');
    if (!other) await keys.put({ key: 'own', pair: made });
    return other?.pair ?? made;
  });
}

export const publicKeyOf = async ({ publicKey }: CryptoKeyPair): Promise<string> =>
  toBase64(await crypto.subtle.exportKey('spki', publicKey));

export const sign = async ({ privateKey }: CryptoKeyPair, text: string): Promise<string> =>
  toBase64(await crypto.subtle.sign(SIGNING, privateKey, new TextEncoder().encode(text)));
