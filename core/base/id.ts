import * as v from 'valibot';

/** A UUID in lower case, made once by whoever made the thing. Unique; says nothing about order. */
export const Id = v.pipe(v.string(), v.uuid(), v.toLowerCase());
export type Id = v.InferOutput<typeof Id>;

/**
 * A version 7 UUID from milliseconds since 1970 and ten random bytes.
 * Sorts roughly by time, which keeps database indexes small; nothing may rely on it.
 */
export function idFrom(milliseconds: number, random: Uint8Array): Id {
  const bytes = new Uint8Array(16);
  let rest = Math.floor(milliseconds);
  for (let i = 5; i >= 0; i--) {
    bytes[i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  bytes.set(random.subarray(0, 10), 6);
  return asUuid(bytes, 7);
}

/** A version 8 UUID from sixteen bytes of a hash: the same name gives the same id. */
export function idFromHash(hash: Uint8Array): Id {
  return asUuid(hash.slice(0, 16), 8);
}

function asUuid(bytes: Uint8Array, version: number): Id {
  bytes[6] = (bytes[6]! & 0x0f) | (version << 4);
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  return [8, 12, 16, 20].reduceRight((id, at) => `${id.slice(0, at)}-${id.slice(at)}`, hex);
}
