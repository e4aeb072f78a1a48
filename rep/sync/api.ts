import * as v from 'valibot';
import { isUnread, packed } from './packed.ts';

/** The server could not be reached, or what answered was not our server. */
export class Offline extends Error {
  /** Something answered: a captive portal, a proxy. */
  readonly isPortal: boolean;

  constructor(isPortal = false) {
    super('offline');
    this.isPortal = isPortal;
  }
}
/** The server does not know this token any more. */
export class NeedsLogin extends Error {
  /** Nobody can sign in as this person any more. */
  readonly isDisabled: boolean;

  constructor(isDisabled = false) {
    super('needs-login');
    this.isDisabled = isDisabled;
  }
}
/** The server said no with a code of its own. */
export class ServerRefused extends Error {
  readonly status: number;
  readonly code: string;
  readonly retryAfter: number | null;

  constructor(status: number, code: string, retryAfter: number | null) {
    super(code);
    this.status = status;
    this.code = code;
    this.retryAfter = retryAfter;
  }
}

const TIMEOUT_MS = 60_000;
let until = Infinity;

/** Whoever may not work for long has all its requests end by this moment. */
export function endBy(moment: number): void {
  until = moment;
}

/** Ends a request that takes too long. */
export function patience(): AbortController {
  const stop = new AbortController();
  setTimeout(() => stop.abort(), Math.min(TIMEOUT_MS, until - Date.now()));
  return stop;
}

/** One request with a JSON body in the name of whoever is signed in. */
export const post = (path: string, body: unknown, token: string | null, contentType: string): Promise<Response> =>
  send(path, JSON.stringify(body), token === null ? null : `Bearer ${token}`, contentType);

/** One request with this text for its body. A captive portal's page, a proxy's error, a cut answer are all "offline". */
export async function send(
  path: string,
  body: string,
  authorization: string | null,
  contentType: string,
): Promise<Response> {
  let response: Response;
  const carried = await packed(body);
  try {
    response = await fetch(path, {
      method: 'POST',
      body: carried.body,
      cache: 'no-store',
      // Ours never sends anybody elsewhere: whoever does is a stranger, and is known as one by `ours`.
      redirect: 'manual',
      signal: patience().signal,
      headers: { 'content-type': 'application/json', ...carried.headers, ...(authorization ? { authorization } : {}) },
    });
  } catch {
    throw new Offline();
  }
  if (isUnread(carried, response)) return send(path, body, authorization, contentType);
  return ours(response, authorization?.startsWith('Bearer ') ? authorization : null, contentType);
}

/** The answer, when it is one of our server; throws what it is otherwise. */
export async function ours(response: Response, token: string | null, contentType: string): Promise<Response> {
  const type = response.headers.get('content-type') ?? '';
  if (response.ok && type.startsWith(contentType)) return response;
  if (!type.startsWith('application/json') || response.ok) throw new Offline(true);
  const { code } = (await response.json().catch(() => ({}))) as { code?: string };
  if (!code) throw new Offline(true);
  // A wrong password at the sign-in is an answer; anywhere else 401 means that we have to sign in again.
  if (response.status === 401 && token) throw new NeedsLogin(code === 'account-disabled');
  throw new ServerRefused(response.status, code, Number(response.headers.get('retry-after')) || null);
}

/** The text of an answer that came whole. */
export const textOf = (response: Response): Promise<string> =>
  response.text().catch(() => {
    throw new Offline();
  });

/** What an answer says, read by its schema; of another shape it is none of ours. */
export async function bodyOf<Schema extends v.GenericSchema>(
  response: Response,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const text = await textOf(response);
  try {
    return v.parse(schema, JSON.parse(text));
  } catch {
    throw new Offline(true);
  }
}
