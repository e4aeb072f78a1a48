import { Link } from 'wouter';
import { yuan } from '../../core/base/money.ts';
import { AGES, type Ageing } from '../../core/order/account/account.ts';
import type { AccountList, AccountRow } from '../../protocol/accounts.ts';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { Figure } from '../figure.tsx';
import { Page } from '../frame.tsx';
import { useQuery } from '../query.ts';
import { RefreshButton } from '../refresh-button.tsx';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

const FILTERS = {
  all: () => true,
  overdue: ({ credit }: AccountRow) => credit.overdue > 0,
  over: ({ available }: AccountRow) => available < 0,
} as const;
type Filter = keyof typeof FILTERS;
const isFilter = (text: string | null): text is Filter => text !== null && Object.hasOwn(FILTERS, text);

/** What shops owe, by how long it has been due. */
export function AccountsScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const [query, change] = useQuery();
  const asked = useAnswer<AccountList>('/v1/accounts');
  const list = asked.answer;
  const wanted = query.get('only');
  const filter = isFilter(wanted) ? wanted : 'all';
  const rows = (list?.rows ?? []).filter(FILTERS[filter]);
  return (
    <Page
      title={w.title}
      beside={list ? <span className="muted">{w.count(rows.length)}</span> : null}
      actions={<RefreshButton asked={asked} />}
    >
      <Trouble asked={asked} />
      {!list && asked.isAsking ? <p className="muted">{c.loading}</p> : null}
      {list?.rows.length === 0 ? <p className="notice calm">{w.none}</p> : null}
      {list && list.rows.length > 0 ? (
        <>
          <dl className="figures">
            <Figure
              name={w.receivable}
              value={c.yuan(yuan(list.total.receivable))}
              note={`${w.overdue} ${c.yuan(yuan(list.total.overdue))}`}
            />
            {AGES.filter((age) => age !== 'not-due').map((age) => (
              <Figure key={age} name={w.t.age[age]} value={c.yuan(yuan(list.total.ageing[age]))} />
            ))}
          </dl>
          <section className="card">
            <Chips
              legend={w.only}
              value={filter}
              onChange={(one) => change({ only: one === 'all' ? null : one })}
              choices={(Object.keys(FILTERS) as Filter[]).map((one) => ({
                value: one,
                label: `${w.filter[one]} ${list.rows.filter(FILTERS[one]).length}`,
              }))}
            />
            <WideTable name={w.title}>
              <thead>
                <tr>
                  <th scope="col">{w.shop}</th>
                  <th scope="col" className="number">
                    {w.receivable}
                  </th>
                  <AgeHeads />
                  <th scope="col" className="number">
                    {w.openOrders}
                  </th>
                  <th scope="col" className="number">
                    {w.available}
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.outlet.id} row={row} />
                ))}
              </tbody>
            </WideTable>
          </section>
        </>
      ) : null}
    </Page>
  );
}

function AgeHeads() {
  const w = useWords(words);
  return AGES.map((age) => (
    <th key={age} scope="col" className="number">
      {w.t.age[age]}
    </th>
  ));
}

function AgeCells({ ageing }: { ageing: Ageing }) {
  return AGES.map((age) => (
    <td key={age} className="number">
      {ageing[age] === 0 ? '–' : age === 'not-due' ? yuan(ageing[age]) : <b className="bad">{yuan(ageing[age])}</b>}
    </td>
  ));
}

function Row({ row: { outlet, distributor, credit, ageing, openOrders, available } }: { row: AccountRow }) {
  const w = useWords(words);
  return (
    <tr>
      <th scope="row">
        <Link className="link" href={`/accounts/${outlet.id}`}>
          {outlet.name}
        </Link>
        <span className="small muted">{[outlet.code, distributor].filter((part) => part !== '').join(' · ')}</span>
      </th>
      <td className="number">{yuan(credit.receivable)}</td>
      <AgeCells ageing={ageing} />
      <td className="number">{openOrders === 0 ? '–' : yuan(openOrders)}</td>
      <td className="number">
        {credit.limit === 0 ? (
          w.payment[credit.terms]
        ) : available < 0 ? (
          <b className="bad">{yuan(available)}</b>
        ) : (
          yuan(available)
        )}
        {credit.limit === 0 ? null : (
          <span className="small muted">
            {w.limit} {yuan(credit.limit)}
          </span>
        )}
      </td>
    </tr>
  );
}
