import { PlaceViews } from '../../protocol/presence.ts';
import { bodyOf, ours, patience } from './api.ts';

/** Who opened this rep's points, asked of the server; null when it cannot be reached or does not know us. */
export async function askViews(token: string | null): Promise<PlaceViews | null> {
  if (token === null) return null;
  const authorization = `Bearer ${token}`;
  try {
    const answer = await fetch('/v1/privacy/views', {
      cache: 'no-store',
      redirect: 'manual',
      signal: patience().signal,
      headers: { authorization },
    });
    return await bodyOf(await ours(answer, authorization, 'application/json'), PlaceViews);
  } catch {
    return null;
  }
}
