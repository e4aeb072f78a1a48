import { useState } from 'react';
import { WINS } from '../../core/script/trial/trial.ts';
import type { RatesPage } from '../../protocol/trials.ts';
import { Chips } from '../../ui/chips.tsx';
import { Field, Select } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { pathWith, useQuery } from '../query.ts';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import { RATES_BY } from './rate-rows.ts';
import { RatesTable } from './rates-table.tsx';
import './trials.css';
import * as words from './words.ts';

/** What works: how often lines were said and what followed, by line, segment or concern. */
export function RatesPart() {
  const w = useWords(words);
  const c = useWords(common);
  const [query, change] = useQuery();
  const [line, setLine] = useState('');
  const win = WINS.find((one) => one === query.get('win')) ?? 'agreed';
  const by = RATES_BY.find((one) => one === query.get('by')) ?? 'line';
  const asked = useAnswer<RatesPage>(
    pathWith('/v1/script-rates', { win, from: query.get('from'), to: query.get('to') }),
  );
  const page = asked.answer;
  const put = (part: 'from' | 'to', day: string): void =>
    !page || day === '' ? undefined : change({ from: page.from, to: page.to, [part]: day });
  return (
    <section className="card stack-small">
      <div className="row wrap spread">
        <Chips
          legend={w.group}
          isLegendHidden
          value={by}
          onChange={(value) => change({ by: value })}
          choices={RATES_BY.map((value) => ({ value, label: w.by[value] }))}
        />
        <Chips
          legend={w.whatCounts}
          isLegendHidden
          value={win}
          onChange={(value) => change({ win: value })}
          choices={WINS.map((value) => ({ value, label: w.win[value] }))}
        />
      </div>
      <Trouble asked={asked} />
      {page ? (
        <>
          <div className="script-row">
            <Select label={w.ofLine} value={line} onChange={setLine}>
              <option value="">{w.allLines}</option>
              {[...new Set(page.lines.map(({ id }) => id))].map((id) => (
                <option key={id} value={id}>
                  {id} {page.lines.find((one) => one.id === id)?.zh}
                </option>
              ))}
            </Select>
            <Field
              label={w.begins}
              type="date"
              value={page.from}
              max={page.to}
              onChange={(e) => put('from', e.target.value)}
            />
            <Field
              label={w.to}
              type="date"
              value={page.to}
              min={page.from}
              onChange={(e) => put('to', e.target.value)}
            />
          </div>
          <p className="small muted">{w.ratesHint}</p>
          <RatesTable page={page} by={by} line={line} />
        </>
      ) : asked.isAsking ? (
        <p className="muted">{c.loading}</p>
      ) : null}
    </section>
  );
}
