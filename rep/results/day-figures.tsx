import { wholeYuan } from '../../core/base/money.ts';
import { oneDecimal, percent } from '../../core/base/ratio.ts';
import type { DayFigures } from '../../core/kpi/day.ts';
import { useWords } from '../../ui/language.tsx';
import { Figure } from './figure.tsx';
import * as words from './words.ts';

/** The figures of a day as core computes them from the facts. */
export function DayFiguresGrid({ figures }: { figures: DayFigures }) {
  const w = useWords(words);
  return (
    <>
      <div className="figures">
        <Figure name={w.visited} value={`${figures.plannedDone}/${figures.planned}`} />
        <Figure name={w.adherence} value={percent(figures.adherence)} />
        <Figure name={w.strike} value={percent(figures.strikeRate)} />
        <Figure name={w.valid} value={percent(figures.validRate)} />
        <Figure name={w.value} value={`¥${wholeYuan(figures.value)}`} />
        <Figure name={w.lines} value={oneDecimal(figures.linesPerCall)} />
        <Figure name={w.outOfStock} value={String(figures.outOfStock)} />
        <Figure name={w.photos} value={String(figures.photos)} />
        <Figure name={w.promises} value={`${figures.promised} / ${figures.settled}`} />
      </div>
      <p className="small muted">{w.formula}</p>
    </>
  );
}
