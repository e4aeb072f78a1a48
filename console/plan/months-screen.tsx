import { useState } from 'react';
import * as v from 'valibot';
import { dayOf, timeOf } from '../../core/base/day.ts';
import { yuan } from '../../core/base/money.ts';
import { monthsAround } from '../../core/plan/gate.ts';
import { Month } from '../../core/plan/month-proposal.ts';
import type { MonthList, MonthRow } from '../../protocol/months.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { useQuery } from '../query.ts';
import { RefreshButton } from '../refresh-button.tsx';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import { Figures } from './figures.tsx';
import { PlanSheet } from './plan-sheet.tsx';
import * as words from './words.ts';

const REFRESH_SECONDS = 60;

/** What the reps mean to reach in a month: the supervisor confirms it, or gives it back with a word. */
export function MonthsScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const [query, change] = useQuery();
  const wanted = v.safeParse(Month, query.get('month'));
  const asked = useAnswer<MonthList>(wanted.success ? `/v1/desk/months?month=${wanted.output}` : '/v1/desk/months', {
    everySeconds: REFRESH_SECONDS,
  });
  const [read, setRead] = useState<MonthRow | null>(null);
  const list = asked.answer;
  const waiting = list?.rows.filter((row) => row.proposal?.state === 'submitted').length ?? 0;
  const months = list ? [...new Set([list.month, ...monthsAround(dayOf(list.asOf, list.zone))])].sort() : [];
  return (
    <Page
      title={w.title}
      beside={
        list ? (
          <>
            <span className={`pill ${waiting > 0 ? 'warn' : 'ok'}`}>
              {waiting > 0 ? `! ${w.waiting(waiting)}` : `✓ ${w.noneWaits}`}
            </span>
            <span className="muted">{c.asOf(timeOf(list.asOf, list.zone))}</span>
          </>
        ) : null
      }
      actions={
        <>
          <Chips
            legend={w.month}
            isLegendHidden
            value={list?.month ?? null}
            onChange={(month) => change({ month })}
            choices={months.map((month) => ({
              value: month,
              label: w.monthName(month.slice(0, 4), String(Number(month.slice(5)))),
            }))}
          />
          <RefreshButton asked={asked} />
        </>
      }
    >
      <Trouble asked={asked} />
      <p className="muted">{w.hint}</p>
      {list && list.rows.length > 0 ? (
        <section className="card">
          <WideTable name={w.title}>
            <thead>
              <tr>
                <th scope="col">{w.rep}</th>
                <th scope="col">{w.standing}</th>
                <th scope="col" className="number">
                  {w.given}
                </th>
                <th scope="col" className="number">
                  {w.target}
                </th>
                <th scope="col">{w.figures}</th>
                <th scope="col" aria-label={w.read} />
              </tr>
            </thead>
            <tbody>
              {list.rows.map((row) => (
                <Row key={row.rep.id} row={row} onRead={() => setRead(row)} />
              ))}
            </tbody>
          </WideTable>
        </section>
      ) : null}
      {list?.rows.length === 0 ? <p className="notice calm">{w.empty}</p> : null}
      {!list && asked.isAsking ? <p className="muted">{c.loading}</p> : null}
      {read?.proposal ? (
        <PlanSheet
          row={read}
          proposal={read.proposal}
          onDone={() => {
            setRead(null);
            asked.again();
          }}
          onClose={() => setRead(null)}
        />
      ) : null}
    </Page>
  );
}

const LOOKS = { submitted: 'warn', returned: 'bad', confirmed: 'ok', closed: '' } as const;

function Row({ row: { rep, target, proposal }, onRead }: { row: MonthRow; onRead: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  return (
    <tr>
      <th scope="row">{rep.name}</th>
      <td>
        {proposal ? (
          <span className={`pill ${LOOKS[proposal.state]}`}>{w.t.proposal[proposal.state]}</span>
        ) : (
          <span className="muted">{w.notHandedIn}</span>
        )}
      </td>
      <td className="number">{target === null ? c.nothing : c.yuan(yuan(target))}</td>
      <td className="number">{proposal ? c.yuan(yuan(proposal.goals.target)) : c.nothing}</td>
      <td>{proposal ? <Figures goals={proposal.goals} /> : c.nothing}</td>
      <td>{proposal ? <Button onClick={onRead}>{w.read}</Button> : null}</td>
    </tr>
  );
}
