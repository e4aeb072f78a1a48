import { dayOf, type Day } from '../../core/base/day.ts';
import { minus, yuan } from '../../core/base/money.ts';
import type { Scheme } from '../../core/catalog/scheme.ts';
import { SCHEME_TEXT } from '../../core/words/scheme-text.ts';
import type { SchemeList, SchemeRow } from '../../protocol/schemes.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import { namingOf, useConditionText } from './naming.ts';
import * as words from './words.ts';

const LOOKS = { waiting: 'warn', running: 'ok', spent: 'bad', ended: '' } as const;
const standingOf = ({ from, to, isSpent }: Scheme, today: Day): keyof typeof LOOKS =>
  to < today ? 'ended' : isSpent ? 'spent' : from > today ? 'waiting' : 'running';

interface Deeds {
  readonly onChange: (scheme: Scheme) => void;
  readonly onCopy: (scheme: Scheme) => void;
  readonly onEnd: (scheme: Scheme) => void;
}

/** The schemes, what each has come to, and what may be done to it. */
export function SchemeTable({ list, deeds }: { list: SchemeList; deeds: Deeds | null }) {
  const w = useWords(words);
  return (
    <section className="card">
      <WideTable name={w.parts.schemes}>
        <thead>
          <tr>
            <th scope="col">{w.scheme}</th>
            <th scope="col">{w.standing}</th>
            <th scope="col">{w.time}</th>
            <th scope="col">{w.where}</th>
            <th scope="col" className="number">
              {w.orders}
            </th>
            <th scope="col" className="number">
              {w.used}
            </th>
            <th scope="col">{w.version}</th>
            {deeds ? <th scope="col" aria-label={w.change} /> : null}
          </tr>
        </thead>
        <tbody>
          {list.rows.map((row) => (
            <Row key={row.scheme.code} row={row} list={list} deeds={deeds} />
          ))}
        </tbody>
      </WideTable>
    </section>
  );
}

function Row({ row, list, deeds }: { row: SchemeRow; list: SchemeList; deeds: Deeds | null }) {
  const w = useWords(words);
  const c = useWords(common);
  const gives = useWords(SCHEME_TEXT);
  const conditionText = useConditionText(list.products);
  const { scheme, orders, written } = row;
  const standing = standingOf(scheme, list.today);
  const where = [...scheme.channels.map((channel) => w.t.channel[channel]), ...scheme.conditions.map(conditionText)];
  return (
    <tr>
      <th scope="row">
        {scheme.name}
        <span className="small muted">{gives(scheme.mechanic, namingOf(list.products))}</span>
      </th>
      <td>
        <span className={`pill ${LOOKS[standing]}`}>{w.states[standing]}</span>
      </td>
      <td className="whole scheme-days">
        {w.days(scheme.from, scheme.to).map((day) => (
          <span key={day}>{day}</span>
        ))}
      </td>
      <td>{where.length === 0 ? w.everyone : c.list(where)}</td>
      <td className="number">{w.orderCount(orders)}</td>
      <td className="number">
        <Used row={row} />
      </td>
      <td>
        {w.versionNo(scheme.version)}
        {written ? <span className="small muted">{w.by(dayOf(written.at, list.zone), written.by)}</span> : null}
      </td>
      {deeds ? (
        <td className="whole">
          <span className="row">
            <Button aria-label={`${w.change} ${scheme.name}`} onClick={() => deeds.onChange(scheme)}>
              {w.change}
            </Button>
            <Button aria-label={`${w.copy} ${scheme.name}`} onClick={() => deeds.onCopy(scheme)}>
              {w.copy}
            </Button>
            {standing === 'running' && scheme.to > list.today ? (
              <Button aria-label={`${w.end} ${scheme.name}`} onClick={() => deeds.onEnd(scheme)}>
                {w.end}
              </Button>
            ) : null}
          </span>
        </td>
      ) : null}
    </tr>
  );
}

function Used({ row: { scheme, cost } }: { row: SchemeRow }) {
  const w = useWords(words);
  const c = useWords(common);
  if (scheme.budget === null)
    return (
      <>
        {c.yuan(yuan(cost))}
        <span className="small muted">{w.noBudget}</span>
      </>
    );
  const left = minus(scheme.budget, cost);
  return (
    <>
      {w.usedOf(yuan(cost), yuan(scheme.budget))}
      <progress
        className="scheme-used"
        value={Math.min(cost, scheme.budget)}
        max={scheme.budget}
        aria-label={`${w.used} ${scheme.name}`}
      />
      <span className={`small block ${left > 0 ? 'muted' : 'bad'}`}>
        {left >= 0 ? w.left(yuan(left)) : w.overspent(yuan(minus(cost, scheme.budget)))}
      </span>
    </>
  );
}
