import { percent } from '../../core/base/ratio.ts';
import { ANSWERS, orderedToProposed, uptakeRate, type Uptake } from '../../core/kpi/uptake.ts';
import { useWords } from '../../ui/language.tsx';
import { Figure } from '../figure.tsx';
import * as words from './words.ts';

/** The whole period at a glance. */
export function UptakeFigures({ uptake }: { uptake: Uptake }) {
  const w = useWords(words);
  return (
    <dl className="figures">
      <Figure name={w.rate} value={percent(uptakeRate(uptake))} note={w.lineCount(uptake.lines)} />
      <Figure name={w.ratio} value={percent(orderedToProposed(uptake))} />
      {ANSWERS.map((answer) => (
        <Figure
          key={answer}
          name={w.answers[answer]}
          value={percent(uptake.lines === 0 ? null : uptake.answers[answer] / uptake.lines)}
          note={w.lineCount(uptake.answers[answer])}
        />
      ))}
      <Figure name={w.answers.added} value={w.lineCount(uptake.added)} />
    </dl>
  );
}
