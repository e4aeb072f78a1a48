import type { Objection } from './objection.ts';
import type { LineReply } from './conversation.ts';
import type { Answer, Pitch } from './facts.ts';
import type { Visit } from './visit.ts';

/** A talk line that was said in a visit, and what the owner answered. */
export interface LineSaid {
  readonly line: string;
  readonly version: number;
  readonly answer: Answer | LineReply;
  readonly objection: Objection | null;
}

const ofPitch = ({ line, answer, objection }: Pitch): LineSaid[] =>
  line === null ? [] : [{ line: line.id, version: line.version, answer, objection }];

/** [V66] The lines of a visit, each once: what was answered to a pitch says more of its line than that it was said. */
export function linesSaidIn({ presented, linesUsed }: Pick<Visit, 'presented' | 'linesUsed'>): LineSaid[] {
  const all = [
    ...linesUsed.map(({ line, reply, objection }): LineSaid => ({
      line: line.id,
      version: line.version,
      answer: reply,
      objection,
    })),
    ...(presented?.pitches ?? []).flatMap(ofPitch),
  ];
  return [...new Map(all.map((one) => [one.line, one])).values()];
}
