import { wholeYuan } from '../../core/base/money.ts';
import type { OutletHistory } from '../../core/order/history.ts';
import { useWords } from '../../ui/language.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** When we were there the last six times and what was ordered, newest first; a dash is a visit without an order. */
export function SixVisits({ visits }: Pick<OutletHistory, 'visits'>) {
  const w = useWords(words);
  const c = useWords(common);
  if (visits.length === 0) return <p className="small muted">{w.noVisits}</p>;
  return (
    <ol className="six" aria-label={w.six}>
      {visits.map((v) => (
        <li key={v.visit}>
          <span>{c.dayMonth(v.day)}</span>
          <b>{v.total === null ? '—' : wholeYuan(v.total)}</b>
        </li>
      ))}
    </ol>
  );
}
