import { plusDays, type Day } from '../../core/base/day.ts';
import { UPTAKE_BY, type UptakePage } from '../../protocol/uptake.ts';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { pathWith, useQuery } from '../query.ts';
import { RefreshButton } from '../refresh-button.tsx';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import { Behind } from './behind.tsx';
import { UptakeFigures } from './figures.tsx';
import { UptakeTable } from './uptake-table.tsx';
import './uptake.css';
import * as words from './words.ts';

const PERIODS = ['7', '28', '91'] as const;

/** What became of suggested orders, and the orders behind each number. */
export function UptakeScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const [query, change] = useQuery();
  const period = { from: query.get('from'), to: query.get('to') };
  const asked = useAnswer<UptakePage>(pathWith('/v1/uptake', period));
  const by = UPTAKE_BY.find((one) => one === query.get('by')) ?? 'product';
  const page = asked.answer;
  if (query.has('answer') && page)
    return (
      <Behind
        period={period}
        by={query.get('key') === null ? null : by}
        row={page.rows[by].find((row) => row.key === query.get('key')) ?? null}
        answer={query.get('answer') ?? ''}
        onBack={() => change({ key: null, answer: null })}
      />
    );
  const chosen = page ? PERIODS.find((days) => plusDays(page.to, 1 - Number(days)) === page.from) : null;
  return (
    <Page
      title={w.title}
      actions={
        <>
          <Chips
            legend={w.period}
            isLegendHidden
            value={chosen ?? null}
            onChange={(days) => {
              if (page) change({ from: plusDays(page.to, 1 - Number(days)), to: page.to });
            }}
            choices={PERIODS.map((value) => ({ value, label: w.periods[value] }))}
          />
          <RefreshButton asked={asked} />
        </>
      }
    >
      <Trouble asked={asked} />
      <p className="muted">{w.hint}</p>
      {page ? (
        <>
          <UptakeFigures uptake={page.all} />
          <section className="card stack-small">
            <div className="row wrap spread">
              <Chips
                legend={w.group}
                isLegendHidden
                value={by}
                onChange={(one) => change({ by: one === 'product' ? null : one })}
                choices={UPTAKE_BY.map((value) => ({ value, label: w.by[value] }))}
              />
              <div className="row">
                <Period page={page} onChange={change} />
              </div>
            </div>
            {page.rows[by].length === 0 ? (
              <p className="notice calm">{w.none}</p>
            ) : (
              <UptakeTable page={page} by={by} onSee={(key, answer) => change({ key, answer })} />
            )}
          </section>
        </>
      ) : asked.isAsking ? (
        <p className="muted">{c.loading}</p>
      ) : null}
    </Page>
  );
}

function Period({
  page: { from, to },
  onChange,
}: {
  page: { from: Day; to: Day };
  onChange: (parts: Record<string, string>) => void;
}) {
  const w = useWords(words);
  const put = (part: 'from' | 'to', day: string): void =>
    day === '' ? undefined : onChange({ from, to, [part]: day });
  return (
    <>
      <Field label={w.from} type="date" value={from} max={to} onChange={(e) => put('from', e.target.value)} />
      <Field label={w.to} type="date" value={to} min={from} onChange={(e) => put('to', e.target.value)} />
    </>
  );
}
