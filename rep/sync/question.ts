import type * as v from 'valibot';
import { bodyOf, ours, patience } from './api.ts';

/** What the server answers at a path in the name of whoever is signed in; null when it cannot be reached or does not know us. */
export async function answerTo<Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  token: string | null,
): Promise<v.InferOutput<Schema> | null> {
  if (token === null) return null;
  const authorization = `Bearer ${token}`;
  try {
    const answer = await fetch(path, {
      cache: 'no-store',
      redirect: 'manual',
      signal: patience().signal,
      headers: { authorization },
    });
    return await bodyOf(await ours(answer, authorization, 'application/json'), schema);
  } catch {
    return null;
  }
}
