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
  /** The visit brought an order with a line in it. */
  readonly hasOrdered: boolean;
}

type Said = Omit<LineSaid, 'hasOrdered'>;

const ofPitch = ({ line, answer, objection }: Pitch): Said[] =>
  line === null ? [] : [{ line: line.id, version: line.version, answer, objection }];

/** [V66] The lines of a visit, each once: what was answered to a pitch says more of its line than that it was said. */
export function linesSaidIn({
  presented,
  linesUsed,
  order,
}: Pick<Visit, 'presented' | 'linesUsed' | 'order'>): LineSaid[] {
  const hasOrdered = order?.lines.some(({ agreed }) => agreed > 0) ?? false;
  const all = [
    ...linesUsed.map(({ line, reply, objection }): Said => ({
      line: line.id,
      version: line.version,
      answer: reply,
      objection,
    })),
    ...(presented?.pitches ?? []).flatMap(ofPitch),
  ];
  return Array.from(new Map(all.map((one) => [one.line, one])).values(), (one) => ({ ...one, hasOrdered }));
}
