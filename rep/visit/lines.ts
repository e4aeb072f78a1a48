import {
  choose,
  fill,
  reminderFor,
  slotsOf,
  type Language,
  type Moment,
  type Slots,
} from '../../core/script/choose.ts';
import { linesOn } from '../../core/script/until.ts';
import type { ScriptLine, Situation } from '../../core/script/line.ts';
import { audienceOf, objectionOf } from '../../core/script/situations.ts';
import { sayingIn, type SlotGround } from '../../core/script/slot-ground.ts';
import { slotValues } from '../../core/script/slot-values.ts';
import { heardIn } from '../../core/script/trial/heard.ts';
import type { Objection } from '../../core/visit/objection.ts';
import type { Step } from '../../core/visit/step.ts';
import { TERMS } from '../../core/words/terms.ts';
import type { Book } from '../book/book.ts';
import type { AtVisit } from './at-visit.ts';

/** What a sentence is wanted for. */
export interface Wanted {
  readonly step: Step;
  readonly language: Language;
  /** What it is to speak of; else all that the visit knows. */
  readonly situations?: readonly Situation[];
  /** The product that it is about; else what the check found. */
  readonly topic?: string | null;
  /** Whom one has met, while it is only half said; null when somebody else than a known contact. */
  readonly met?: string | null;
  readonly objection?: Objection | null;
}

/** What of a visit sentences are chosen by and filled with. */
export interface LineGround extends Pick<
  AtVisit,
  | 'visit'
  | 'outlet'
  | 'history'
  | 'tariff'
  | 'commitments'
  | 'findings'
  | 'situations'
  | 'linesUsed'
  | 'today'
  | 'nextVisit'
> {
  readonly shop: Pick<AtVisit['shop'], 'complaints'>;
  readonly book: Pick<Book, 'person' | 'products' | 'schemes' | 'lines' | 'trials'> & Pick<SlotGround, 'organisation'>;
}

/** A sentence with its slots filled, and the number that matters. */
export interface Filled {
  readonly line: ScriptLine;
  readonly text: string;
  readonly number: string | null;
}

/** What this shop puts into the slots of a sentence. */
export const slotsAt = (
  at: LineGround,
  { step, language, topic = null }: Pick<Wanted, 'step' | 'language' | 'topic'>,
): Slots =>
  slotValues(
    {
      ...at,
      rep: at.book.person.name,
      organisation: at.book.organisation,
      complaints: at.shop.complaints,
      schemes: at.book.schemes,
      products: at.book.products,
      suggestions: [],
      step,
      topic,
    },
    sayingIn(language, TERMS[language].payment),
  );

function momentOf(at: LineGround, wanted: Wanted): Moment {
  const { book, visit, history, situations } = at;
  const { step } = wanted;
  const slots = slotsAt(at, wanted);
  const audience = wanted.met === undefined ? audienceOf(at) : audienceOf(at, wanted.met);
  const now = audience === 'front-desk' ? [audience, ...situations] : situations;
  return {
    step,
    slots,
    situations: wanted.situations ?? now,
    audience,
    objection: wanted.objection === undefined ? objectionOf(visit) : wanted.objection,
    used: at.linesUsed,
    trials: heardIn(book.trials, linesOn(book.lines, at.today), { outlet: at.outlet.id, on: at.today }),
    turn: history.visits.length,
  };
}

/** The sentences for a step in the reader's language, best first. */
export function sayings(at: LineGround, wanted: Wanted): Filled[] {
  const moment = momentOf(at, wanted);
  return choose(linesOn(at.book.lines, at.today), moment).flatMap((line) => {
    const text = fill(line, moment.slots, wanted.language);
    return text === null ? [] : [{ line, text, number: numberOf(line, moment) }];
  });
}

/** A number that stands in the sentence is made large; one that does not, too. */
const numberOf = ({ number }: ScriptLine, { slots }: Moment): string | null =>
  number === null ? null : (slots[number] ?? null);

/** What the rep is reminded of; null where nothing is. */
export function reminder(at: LineGround, wanted: Wanted): string | null {
  const moment = momentOf(at, wanted);
  const line = reminderFor(linesOn(at.book.lines, at.today), moment);
  return line && slotsOf(line.zh).length === 0 ? line[wanted.language] : null;
}
