import * as v from 'valibot';
import { ok, refuse, type Result } from '../core/base/result.ts';
import { RefusalBody } from '../protocol/session.ts';

/** The one place of the desk that talks to the server. What it cannot get is a refusal like any other. */
export interface Asking {
  readonly method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  readonly json?: unknown;
  /** Sent as it is, for instance a file. */
  readonly bytes?: Blob;
  /** Sent as it is in the name of whoever has signed it: this text, and the pass that says who that was. */
  readonly signed?: { readonly text: string; readonly pass: string };
}

/** Long enough for a slow line, short enough that a dead one is noticed. Files may take as long as they need. */
const PATIENCE = 20_000;
const ENDED = new Set(['signed-out', 'no-organisation']);
const listeners = new Set<(code: string) => void>();

/** Calls back when an answer says that nobody is signed in any more. Answers how to stop listening. */
export function whenSignedOut(listener: (code: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Asks the server with the desk's cookie. */
export async function ask<Answer>(path: string, asking: Asking = {}): Promise<Result<Answer>> {
  const controller = new AbortController();
  const timer = asking.bytes || asking.signed ? undefined : setTimeout(() => controller.abort(), PATIENCE);
  try {
    const response = await fetch(path, {
      method: asking.method ?? 'GET',
      headers: {
        'x-paodian': 'desk',
        ...(asking.json === undefined && !asking.signed ? {} : { 'content-type': 'application/json' }),
        ...(asking.signed ? { authorization: asking.signed.pass } : {}),
      },
      body: asking.json === undefined ? (asking.signed?.text ?? asking.bytes) : JSON.stringify(asking.json),
      signal: controller.signal,
    });
    return read<Answer>(response.status, await response.text(), asking.signed ? 'another' : 'ours');
  } catch {
    return refuse('unreachable');
  } finally {
    clearTimeout(timer);
  }
}

/** Asks the server for a file. */
export async function askFile(path: string): Promise<Result<Blob>> {
  try {
    const response = await fetch(path, { headers: { 'x-paodian': 'desk' } });
    return response.ok ? ok(await response.blob()) : read<never>(response.status, await response.text());
  } catch {
    return refuse('unreachable');
  }
}

/** Something between us and the server may answer with a page of its own: that is no answer. */
function read<Answer>(status: number, text: string, name: 'ours' | 'another' = 'ours'): Result<Answer> {
  const body = parsed(text);
  if (body === undefined) return refuse('unreachable');
  if (status < 300) return ok(body as Answer);
  const refusal = v.safeParse(RefusalBody, body);
  if (!refusal.success) return refuse('unreachable');
  // What was asked in the name of another says nothing of our own session.
  if (status === 401 && name === 'ours' && ENDED.has(refusal.output.code))
    for (const tell of listeners) tell(refusal.output.code);
  return { ok: false, refusal: refusal.output };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
