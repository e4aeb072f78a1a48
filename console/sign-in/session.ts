import { createContext, useContext } from 'react';
import type { Person } from '../../core/plan/person.ts';
import type { Result } from '../../core/base/result.ts';
import type { SignInAnswer, SignInRequest } from '../../protocol/session.ts';
import { ask } from '../api.ts';

/** Who works at this desk. */
export interface Session {
  readonly person: Person;
  readonly organisation: string;
  /** Counts up when somebody signed in again: what had no answer is asked anew. */
  readonly generation: number;
  /** The organisation has another name now. */
  readonly rename: (organisation: string) => void;
  readonly signOut: () => Promise<void>;
}

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error('shown to nobody');
  return session;
}

export const whoAmI = (): Promise<Result<SignInAnswer>> => ask('/v1/session');
export const signOut = (): Promise<Result<unknown>> => ask('/v1/session', { method: 'DELETE' });

/** Signs in at the desk; a rep belongs at the phone and is signed out again. */
export async function signIn(who: Omit<SignInRequest, 'device'>): Promise<Result<SignInAnswer>> {
  const result = await ask<SignInAnswer>('/v1/session', { method: 'POST', json: { ...who, device: null } });
  return result.ok ? onlyAtTheDesk(result.value) : result;
}

export async function onlyAtTheDesk(answer: SignInAnswer): Promise<Result<SignInAnswer>> {
  if (answer.person.role !== 'rep') return { ok: true, value: answer };
  await signOut();
  return { ok: false, refusal: { code: 'rep-at-the-desk' } };
}
