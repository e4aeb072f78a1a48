import { SignInAnswer, type SignInRequest } from '../../protocol/session.ts';
import { bodyOf, Offline, post, ServerRefused } from './api.ts';

export type SignIn = { readonly answer: SignInAnswer } | { readonly code: string };

/** Asks the server who this is; a code when it says no or cannot be reached. */
export async function askSignIn(request: SignInRequest): Promise<SignIn> {
  try {
    const answer = await bodyOf(await post('/v1/session', request, null, 'application/json'), SignInAnswer);
    return answer.person.role === 'rep' ? { answer } : { code: 'not-a-rep' };
  } catch (error) {
    if (error instanceof ServerRefused) return { code: error.code };
    return { code: error instanceof Offline ? 'offline' : 'other' };
  }
}
