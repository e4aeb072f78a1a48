import { Link } from 'wouter';
import { percent } from '../../core/base/ratio.ts';
import { boundsOf } from '../../core/script/trial/rate.ts';
import type { RatesPage, SaidCount } from '../../protocol/trials.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { pathWith } from '../query.ts';
import { WideTable } from '../wide-table.tsx';
import { Interval } from './interval.tsx';
import { rateRows, type RatesBy } from './rate-rows.ts';
import * as words from './words.ts';

/** Rates with their intervals, one row for each line, segment or concern. */
export function RatesTable({ page, by, line }: { page: RatesPage; by: RatesBy; line: string }) {
  const w = useWords(words);
  const rows = rateRows(page.counts, by, line);
  if (rows.length === 0) return <p className="notice calm">{w.noUses}</p>;
  return (
    <WideTable name={w.by[by]} className="rates">
      <thead>
        <tr>
          <th scope="col">{w.name[by]}</th>
          {[w.uses, w.wins, w.share].map((label) => (
            <th scope="col" className="number" key={label}>
              {label}
            </th>
          ))}
          <th scope="col">{w.interval}</th>
          <th scope="col" className="number">
            {w.certain}
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ of, rate }, i) => (
          <tr key={i}>
            <th scope="row">
              <Named of={of} by={by} page={page} />
            </th>
            <td className="number whole">{w.times(rate.uses)}</td>
            <td className="number whole">{w.times(rate.wins)}</td>
            <td className="number">
              <b>{percent(rate.share)}</b>
            </td>
            <td>
              <Interval rate={rate} />
            </td>
            <td className="number whole">{w.range(boundsOf(rate))}</td>
          </tr>
        ))}
      </tbody>
    </WideTable>
  );
}

/** What a row is about. */
function Named({ of, by, page }: { of: SaidCount; by: RatesBy; page: RatesPage }) {
  const w = useWords(words);
  const { language } = useLanguage();
  if (by === 'channel') return w.t.channel[of.channel];
  if (by === 'class') return of.class;
  if (by === 'objection') return of.objection === null ? w.noObjection : w.t.objection[of.objection];
  const said = page.lines.find(({ id, version }) => id === of.line && version === of.version);
  return (
    <>
      <Link className="link" href={pathWith('/scripts/line', { id: of.line })}>
        {said ? (language === 'en' && said.en.trim()) || said.zh : of.line}
      </Link>
      <span className="small muted">
        {of.line} · {w.version(of.version)}
      </span>
    </>
  );
}
