import { yuan } from '../../core/base/money.ts';
import type { DayFigures } from '../../core/kpi/day.ts';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

const percent = (of: number | null, none: string): string => (of === null ? none : `${Math.round(of * 100)}%`);

/** The figures of a day or of several, each a sum or a ratio of sums. */
export function Figures({ of }: { of: DayFigures }) {
  const w = useWords(words);
  const items: [string, string][] = [
    [`${of.plannedDone}/${of.planned}`, w.plannedDone], [percent(of.adherence, w.none), w.adherence], [percent(of.strikeRate, w.none), w.strike],
    [`¥${yuan(of.value)}`, w.value], [of.linesPerCall === null ? w.none : String(Math.round(of.linesPerCall * 10) / 10), w.lines], [String(of.outOfStock), w.out],
    [String(of.photos), w.photos], [String(of.promised), w.promised], [String(of.settled), w.settled],
  ];
  return <section className="figures">{items.map(([value, label]) => <div key={label}><b>{value}</b><span>{label}</span></div>)}</section>;
}
