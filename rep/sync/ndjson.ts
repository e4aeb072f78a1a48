import * as v from 'valibot';
import { PullDoc, PullEnd, PullHead } from '../../protocol/pull.ts';

export interface Pulled {
  readonly head: PullHead;
  readonly docs: readonly PullDoc[];
}

/** Reads a pull's answer; null when it was cut, altered, or is not one. */
export function readPull(text: string): Pulled | null {
  const lines = text.split('\n').filter((line) => line !== '');
  try {
    const parsed = lines.map((line) => JSON.parse(line) as unknown);
    const head = v.safeParse(PullHead, parsed[0]);
    const end = v.safeParse(PullEnd, parsed.at(-1));
    const docs = parsed.slice(1, -1);
    if (!head.success || !end.success || head.output.n !== docs.length || end.output.end !== docs.length) return null;
    const isDoc = (doc: unknown): doc is PullDoc => v.is(PullDoc, doc);
    return docs.every(isDoc) ? { head: head.output, docs } : null;
  } catch {
    return null;
  }
}
