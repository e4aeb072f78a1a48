import { Link } from 'wouter';
import { dayOf } from '../../core/base/day.ts';
import type { ScriptList, ScriptRow } from '../../protocol/scripts.ts';
import { Field, Select } from '../../ui/field.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { pathWith, useQuery } from '../query.ts';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import { FILTERS, narrowed, type Filter } from './filter.ts';
import { StatePill } from './state-pill.tsx';
import * as words from './words.ts';

/** All lines that there are, narrowed by family, step, situation and state. */
export function LibraryPart({ list }: { list: ScriptList }) {
  const w = useWords(words);
  const [query, change] = useQuery();
  const rows = narrowed(list.rows, (filter) => query.get(filter));
  return (
    <section className="card stack-small">
      <div className="script-row">
        {(Object.keys(FILTERS) as Filter[]).map((filter) => (
          <FilterSelect key={filter} filter={filter} />
        ))}
        <Field
          label={w.find}
          type="search"
          value={query.get('find') ?? ''}
          onChange={(e) => change({ find: e.target.value })}
        />
      </div>
      <output className="small muted">{w.count(rows.length)}</output>
      {rows.length === 0 ? (
        <p className="notice calm">{w.none}</p>
      ) : (
        <WideTable name={w.title} className="script-table">
          <thead>
            <tr>
              <th scope="col">{w.line}</th>
              <th scope="col">{w.familyLabel}</th>
              <th scope="col">{w.stepLabel}</th>
              <th scope="col">{w.stateLabel}</th>
              <th scope="col" className="number">
                {w.used}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.latest.line} row={row} list={list} />
            ))}
          </tbody>
        </WideTable>
      )}
    </section>
  );
}

function FilterSelect({ filter }: { filter: Filter }) {
  const w = useWords(words);
  const [query, change] = useQuery();
  const names: Record<Filter, readonly [string, Readonly<Record<string, string>>]> = {
    family: [w.familyLabel, w.family],
    step: [w.stepLabel, w.t.step],
    situation: [w.situationLabel, w.situation],
    state: [w.stateLabel, w.state],
  };
  const [label, of] = names[filter];
  return (
    <Select label={label} value={query.get(filter) ?? ''} onChange={(value) => change({ [filter]: value })}>
      <option value="">{w.all}</option>
      {FILTERS[filter].map((value) => (
        <option key={value} value={value}>
          {of[value]}
        </option>
      ))}
    </Select>
  );
}

function Row({ row: { latest, published, uses, last }, list }: { row: ScriptRow; list: ScriptList }) {
  const w = useWords(words);
  const c = useWords(common);
  const { language } = useLanguage();
  const line = latest.text;
  return (
    <tr>
      <th scope="row">
        <Link className="link" href={pathWith('/scripts/line', { id: line.id })}>
          {(language === 'en' && line.en.trim()) || line.zh}
        </Link>
        <span className="small muted">
          {line.id} · {w.version(latest.version)}
        </span>
      </th>
      <td>
        {w.family[line.family]}
        <span className="small muted">{c.list(line.situations.map((one) => w.situation[one]))}</span>
      </td>
      <td>{c.list(line.steps.map((step) => w.t.step[step]))}</td>
      <td className="whole">
        <StatePill state={latest.state} />
        <span className="small muted">
          {published
            ? w.nextOf(published.version)
            : last
              ? w.by(last.by ?? w.itself, dayOf(last.at, list.zone))
              : w.ships}
        </span>
      </td>
      <td className="number whole">{uses === 0 ? c.nothing : w.times(uses)}</td>
    </tr>
  );
}
