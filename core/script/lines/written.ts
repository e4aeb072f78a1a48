import type { Family, LineAnswer, ScriptLine } from '../line.ts';
import { ANSWERS, type AnswerName } from './answers.ts';

/** A line as its family writes it: what most lines have not need not be said. */
export interface Written extends Pick<ScriptLine, 'id' | 'zh' | 'en'> {
  readonly steps: readonly ScriptLine['steps'][number][];
  readonly serves: readonly string[];
  readonly kind?: ScriptLine['kind'];
  readonly situations?: readonly ScriptLine['situations'][number][];
  readonly audience?: ScriptLine['audience'];
  readonly objection?: ScriptLine['objection'];
  readonly answers?: readonly AnswerName[];
  readonly number?: string;
}

const answersOf = (names: readonly AnswerName[]): LineAnswer[] => names.map((name) => ANSWERS[name]);

/** The lines of a family, whole. What ships makes no claim that needs evidence: what it says is a slot of the book. */
export const linesOf = (family: Family, written: readonly Written[]): ScriptLine[] =>
  written.map(({ id, zh, en, steps, serves, ...more }) => ({
    id,
    version: 1,
    kind: more.kind ?? 'say',
    family,
    steps: [...steps],
    situations: [...(more.situations ?? (['any'] as const))],
    audience: more.audience ?? 'anyone',
    objection: more.objection ?? null,
    serves: [...serves],
    evidence: [],
    until: null,
    answers: answersOf(more.answers ?? []),
    number: more.number ?? null,
    zh,
    en,
  }));
