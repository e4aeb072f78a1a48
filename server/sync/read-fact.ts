import * as v from 'valibot';
import { Fact, FACT_KINDS } from '../../protocol/all-facts.ts';
import { entityOf } from '../../protocol/entity.ts';
import { inTodaysShape } from '../../protocol/older-facts.ts';
import { Envelope } from '../../protocol/push.ts';
import { Id } from '../../core/base/id.ts';

/** What every fact must have to be kept at all: a name and a place in the order of its device. */
export const Numbered = v.looseObject({ id: Id, dseq: v.pipe(v.number(), v.safeInteger(), v.minValue(1)) });
export type Numbered = v.InferOutput<typeof Numbered>;

/** A fact that was understood. */
export interface Told {
  readonly envelope: Envelope;
  readonly fact: Fact;
}

/** The same, told otherwise. */
export const withFact = (told: Told, fact: Fact): Told =>
  fact === told.fact ? told : { envelope: { ...told.envelope, fact: { ...fact } }, fact };

export type Reading =
  | { readonly told: Told }
  /** Set aside whole: what came is kept as it came. */
  | { readonly unread: 'unknown-kind' | 'unknown-version' | 'invalid'; readonly numbered: Numbered };

/** Reads one fact of a push. Never throws. */
export function readFact(numbered: Numbered): Reading {
  const envelope = v.safeParse(Envelope, numbered);
  if (!envelope.success) return { unread: 'invalid', numbered };
  const { kind, entity } = envelope.output;
  if (!(FACT_KINDS as readonly string[]).includes(kind)) return { unread: 'unknown-kind', numbered };
  const fact = inTodaysShape(envelope.output);
  if (!fact) return { unread: 'unknown-version', numbered };
  const read = v.safeParse(Fact, fact);
  if (!read.success || read.output.kind !== kind || entityOf(read.output) !== entity)
    return { unread: 'invalid', numbered };
  return { told: { envelope: envelope.output, fact: read.output } };
}
