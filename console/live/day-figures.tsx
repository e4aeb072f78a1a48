import { yuan } from '../../core/base/money.ts';
import { oneDecimal, percent } from '../../core/base/ratio.ts';
import type { DayFigures } from '../../core/kpi/day.ts';
import { useWords } from '../../ui/language.tsx';
import { Figure } from '../figure.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** The figures of a day as core gives them; formatted, never computed here. */
export function DayFiguresRow({ figures }: { figures: DayFigures }) {
  const w = useWords(words);
  const c = useWords(common);
  return (
    <dl className="figures" aria-label={w.figures}>
      <Figure
        name={w.visited}
        value={`${figures.plannedDone} / ${figures.planned}`}
        note={w.adherence(percent(figures.adherence))}
      />
      <Figure
        name={w.productive}
        value={`${figures.productive} / ${figures.salesVisits}`}
        note={w.strike(percent(figures.strikeRate))}
      />
      <Figure
        name={w.valid}
        value={`${figures.valid} / ${figures.inPerson}`}
        note={w.validRate(percent(figures.validRate))}
      />
      <Figure name={w.value} value={c.yuan(yuan(figures.value))} note={w.completed(figures.completed)} />
      <Figure name={w.linesPerCall} value={oneDecimal(figures.linesPerCall)} note={w.lines(figures.lines)} />
      <Figure name={w.outOfStock} value={String(figures.outOfStock)} note={w.inChecks} />
      <Figure name={w.promises} value={String(figures.promised)} note={w.settled(figures.settled)} />
      <Figure name={w.photos} value={String(figures.photos)} note={w.taken} />
    </dl>
  );
}
