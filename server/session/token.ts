import { createHash, randomBytes } from 'node:crypto';
import { Id } from '../../core/base/id.ts';
import * as v from 'valibot';

/** The token as its holder keeps it: the tenant, so that we know where to look, and 256 random bits. */
export interface Token {
  readonly tenant: Id;
  readonly text: string;
  /** What we keep: whoever reads the table cannot sign in with it. */
  readonly hash: Uint8Array;
}

const hashOf = (text: string): Uint8Array => createHash('sha256').update(text).digest();

export function newToken(tenant: Id): Token {
  const text = `${tenant}.${randomBytes(32).toString('base64url')}`;
  return { tenant, text, hash: hashOf(text) };
}

/** The token that a text stands for; null when it cannot be one of ours. */
export function readToken(text: string): Token | null {
  const [tenant, secret, ...rest] = text.split('.');
  if (rest.length > 0 || secret?.length !== 43 || !v.is(Id, tenant)) return null;
  return { tenant, text, hash: hashOf(text) };
}
