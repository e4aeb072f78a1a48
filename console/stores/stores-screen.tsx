import { useState } from 'react';
import { Link } from 'wouter';
import { dayOf } from '../../core/base/day.ts';
import type { StoreList, StoreRow } from '../../protocol/stores.ts';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { pathWith, useQuery } from '../query.ts';
import { RefreshButton } from '../refresh-button.tsx';
import { clockOn } from '../time.ts';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** The shops on the routes, those of which the file has changed last first; found by name, code or address. */
export function StoresScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const [query, change] = useQuery();
  const search = query.get('search') ?? '';
  const [typed, setTyped] = useState(search);
  const asked = useAnswer<StoreList>(pathWith('/v1/stores', { search }));
  const list = asked.answer;
  return (
    <Page
      title={w.title}
      beside={list ? <span className="muted">{w.count(list.rows.length, list.all)}</span> : null}
      actions={<RefreshButton asked={asked} />}
    >
      <Trouble asked={asked} />
      <form
        className="row"
        onSubmit={(e) => {
          e.preventDefault();
          change({ search: typed.trim() });
        }}
      >
        <Field label={w.search} type="search" value={typed} onChange={(e) => setTyped(e.target.value)} />
      </form>
      {!list && asked.isAsking ? <p className="muted">{c.loading}</p> : null}
      {list?.rows.length === 0 ? <p className="notice calm">{w.none}</p> : null}
      {list && list.rows.length > 0 ? (
        <section className="card">
          <WideTable name={w.title}>
            <thead>
              <tr>
                <th scope="col">{w.shop}</th>
                <th scope="col">{w.channel}</th>
                <th scope="col">{w.status}</th>
                <th scope="col">{w.rep}</th>
                <th scope="col">{w.changedAt}</th>
              </tr>
            </thead>
            <tbody>
              {list.rows.map((row) => (
                <Row key={row.outlet.id} row={row} list={list} />
              ))}
            </tbody>
          </WideTable>
        </section>
      ) : null}
    </Page>
  );
}

function Row({ row: { outlet, reps, changedAt }, list }: { row: StoreRow; list: StoreList }) {
  const w = useWords(words);
  const c = useWords(common);
  return (
    <tr>
      <th scope="row">
        <Link className="link" href={`/stores/${outlet.id}`}>
          {outlet.name}
        </Link>
        <span className="small muted">{[outlet.code, outlet.address].filter(Boolean).join(' · ')}</span>
      </th>
      <td>
        {w.t.channel[outlet.channel]} {outlet.class}
      </td>
      <td>{w.t.outletStatus[outlet.status]}</td>
      <td>{reps.length === 0 ? <span className="muted">{w.noRep}</span> : c.list([...reps])}</td>
      <td className="whole">
        {changedAt === null ? c.nothing : clockOn(dayOf(list.asOf, list.zone), changedAt, list.zone)}
      </td>
    </tr>
  );
}
