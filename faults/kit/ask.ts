import * as v from 'valibot';
import { NeedsLogin, Offline, ours, ServerRefused } from '../../rep/sync/api.ts';

/** How requests of one phone ended: 'ok', 'offline' (nobody of ours answered), or the status of a refusal. */
export type Ends = Map<string, number>;

export interface Asking {
  readonly url: string;
  readonly token: string | null;
  readonly contentType: string;
  readonly timeout: number;
  readonly ends: Ends;
}

/** One request as the product's phone makes it and reads it, over a connection of its own: the line's tricks are for one. */
export async function ask(body: object, { url, token, contentType, timeout, ends }: Asking): Promise<string> {
  const end = (how: string): void => void ends.set(how, (ends.get(how) ?? 0) + 1);
  try {
    const response = await fetch(url, {
      method: 'POST',
      body: JSON.stringify(body),
      redirect: 'manual',
      signal: AbortSignal.timeout(timeout),
      headers: {
        'content-type': 'application/json',
        connection: 'close',
        ...(token && { authorization: `Bearer ${token}` }),
      },
    });
    const text = await (await ours(response, token, contentType)).text();
    end('ok');
    return text;
  } catch (error) {
    if (error instanceof NeedsLogin) end('401');
    else if (error instanceof ServerRefused)
      end(error.retryAfter === null ? `${error.status}` : `${error.status} later`);
    else end(error instanceof Offline && error.isPortal ? 'portal' : 'offline');
    const isKnown = [NeedsLogin, ServerRefused, Offline].some((kind) => error instanceof kind);
    throw isKnown ? error : new Offline();
  }
}

/** Reads JSON by its schema; what is of another shape did not come from our server. */
export function read<Schema extends v.GenericSchema>(schema: Schema, text: string): v.InferOutput<Schema> {
  try {
    return v.parse(schema, JSON.parse(text));
  } catch {
    throw new Offline(true);
  }
}
