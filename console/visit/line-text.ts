import { decisionMaker } from '../../core/outlet/contact.ts';
import { fill, slotsOf, type Language, type Slots } from '../../core/script/choose.ts';
import type { ScriptLine } from '../../core/script/line.ts';
import type { Pitch } from '../../core/visit/facts.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { useSession } from '../sign-in/session.ts';
import { useVisitPage } from './at-visit.ts';
import * as words from './words.ts';

/** What stood there on the card is not in the facts: a gap stays a gap. */
const GAP = '…';

/** The sentence with what is known in its slots, and gaps for the rest. */
export function withGaps(line: Pick<ScriptLine, 'zh' | 'en'>, known: Slots, language: Language): string {
  const gaps = Object.fromEntries(slotsOf(line[language]).map((slot) => [slot, GAP]));
  return fill(line, { ...gaps, ...known }, language) ?? line[language];
}

/** A talk line as it was on the card, as far as the desk can know. */
export function useLineText(): (said: Pick<Pitch, 'line'>) => string {
  const w = useWords(words);
  const { language } = useLanguage();
  const { organisation } = useSession();
  const { lines, outlet, rep } = useVisitPage();
  const owner = decisionMaker(outlet.contacts);
  const known: Slots = { 我: rep.name, 公司: organisation, ...(owner ? { 称呼: owner.salutation } : {}) };
  return ({ line: used }) => {
    if (used === null) return w.noLine;
    const line = lines.find(({ id, version }) => id === used.id && version === used.version);
    return line ? withGaps(line, known, language) : w.lineGone(used.id, used.version);
  };
}
