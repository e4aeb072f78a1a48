import { wholeYuan } from '../../core/base/money.ts';
import { useWords } from '../../ui/language.tsx';
import { useDay } from '../book/overlay.ts';
import { schemesAt } from '../day-plan/eligible.ts';
import { stopFacts, type StopFacts } from '../today/stop-facts.ts';
import * as common from '../words.ts';
import type { AtVisit } from './at-visit.ts';
import * as words from './words.ts';

const MOST = 5;

/** What is worth winning here, the most pressing first; and what is known of the stop. */
export function useObjectives({
  book,
  outlet,
  commitments,
  today,
}: Pick<AtVisit, 'book' | 'outlet' | 'commitments' | 'today'>): {
  readonly of: StopFacts;
  readonly proposals: readonly string[];
} {
  const w = useWords(words);
  const c = useWords(common);
  const of = stopFacts(book, commitments, outlet.id, today);
  const focus = book.focus.find((f) => f.from <= today && today <= f.to);
  const planned = useDay(today).planned?.keys.find((key) => key.outlet === outlet.id);
  const all = [
    ...(planned ? [planned.objective] : []),
    ...(of.pressing ? [w.goalPromise(of.pressing)] : []),
    ...(of.lastOut.length > 0 ? [w.goalFill(c.list(of.lastOut.slice(0, 2).map((p) => p.name)))] : []),
    ...(of.credit && of.credit.overdue > 0 ? [w.goalCollect(wholeYuan(of.credit.overdue))] : []),
    ...schemesAt(book, outlet.id, today)
      .filter((one) => one.isToBeAsked)
      .slice(0, 1)
      .map((one) => w.goalJoin(one.scheme.name)),
    ...(of.gaps.length > 0 ? [w.goalList(of.gaps[0]!.name)] : []),
    ...(focus ? [focus.text] : []),
    w.goalCount,
  ];
  return { of, proposals: [...new Set(all)].slice(0, MOST) };
}
