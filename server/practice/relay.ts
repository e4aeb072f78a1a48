import * as v from 'valibot';
import type { PartnerAway } from '../../protocol/practice.ts';
import { Refused } from '../refused.ts';
import type { Partner } from './partner.ts';

export interface Message {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** A partner answers within this time and this size, or it is away. */
export interface Bounds {
  readonly milliseconds: number;
  readonly bytes: number;
}
export const BOUNDS: Bounds = { milliseconds: 15_000, bytes: 256 * 1024 };
const TOKENS_MAX = 300;

/** [PS5] Asks a partner for its next words; streamed or whole, as it likes. */
export async function askPartner(
  { base, model, key }: Partner,
  messages: readonly Message[],
  bounds: Bounds = BOUNDS,
): Promise<string> {
  const answer = await fetch(`${base}/chat/completions`, {
    method: 'POST',
    // The key is for this address and for none that it names.
    redirect: 'error',
    signal: AbortSignal.timeout(bounds.milliseconds),
    headers: { 'content-type': 'application/json', ...(key === '' ? {} : { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ model, messages, max_tokens: TOKENS_MAX, stream: false }),
  }).catch(away('unreachable'));
  if (!answer.ok) throw new Refused('partner-away', { why: 'refused' });
  try {
    const text = await wholeText(answer, bounds.bytes);
    return /^text\/event-stream\b/.test(answer.headers.get('content-type') ?? '') ? ofStream(text) : ofWhole(text);
  } catch (error) {
    return away('not-understood')(error);
  }
}

/** No more is told of an error than what kind it is: an address and a key could stand in it. */
const away =
  (why: PartnerAway) =>
  (error: unknown): never => {
    const isLate = error instanceof Error && error.name === 'TimeoutError';
    throw new Refused('partner-away', { why: isLate ? 'too-slow' : why });
  };

async function wholeText(answer: Response, bytesMax: number): Promise<string> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of answer.body ?? []) {
    size += piece.length;
    if (size > bytesMax) throw new Error('too large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces).toString();
}

const Whole = v.object({
  choices: v.pipe(v.array(v.object({ message: v.object({ content: v.string() }) })), v.minLength(1)),
});
const ofWhole = (text: string): string => v.parse(Whole, JSON.parse(text)).choices[0]!.message.content;

const Piece = v.object({
  choices: v.array(v.object({ delta: v.optional(v.object({ content: v.nullish(v.string()) })) })),
});

/** The words of all pieces up to the one that says that it is done; a stream that was cut says nothing. */
function ofStream(text: string): string {
  const data = text.split(/\r?\n/).flatMap((line) => (line.startsWith('data:') ? [line.slice(5).trim()] : []));
  const end = data.indexOf('[DONE]');
  if (end < 0) throw new Error('cut');
  return data
    .slice(0, end)
    .map((one) => v.parse(Piece, JSON.parse(one)).choices[0]?.delta?.content ?? '')
    .join('');
}
