import type { Id } from '../../core/base/id.ts';
import { pickList, type Packing } from '../../core/plan/pick-list.ts';
import { Button } from '../../ui/button.tsx';
import { CheckChips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { useAllCommitments } from '../book/overlay.ts';
import * as common from '../words.ts';
import { materialFor } from './material.ts';
import type { DayPlanning } from './use-day-plan.ts';
import * as words from './words.ts';

const NAMED = 3;

/** What goes into the bag: the tools of every day, and the material that today's shops need. */
export function PackingCard({ plan: { stops, today, draft, change } }: { plan: DayPlanning }) {
  const w = useWords(words);
  const c = useWords(common);
  const book = useBook();
  const commitments = useAllCommitments();
  const needs = stops.flatMap((id) => materialFor(book, id, commitments, today));
  const picks = pickList(needs, book.posmStock?.items ?? []);
  const others = [...new Set(needs.flatMap(({ posm, text }) => (posm === null ? text : [])))];
  const named = (pick: Packing): string => w.piece(book.posm.get(pick.posm)?.name ?? pick.posm, pick.quantity);
  const shops = (ids: readonly Id[]): string =>
    c.list(ids.slice(0, NAMED).map((id) => book.outlets.get(id)?.name ?? '')) + (ids.length > NAMED ? ' …' : '');
  const all = [...book.organisation.tools, ...picks.map(named)];
  const isAll = all.every((one) => draft.tools.includes(one));
  return (
    <section className="card">
      <div className="row spread">
        <h2>{w.tools}</h2>
        {all.length > 0 ? (
          <Button onClick={() => change({ tools: isAll ? [] : all })}>{isAll ? w.packNone : `✓ ${w.pack}`}</Button>
        ) : null}
      </div>
      <CheckChips
        legend={w.tools}
        isLegendHidden
        values={draft.tools}
        onChange={(tools) => change({ tools })}
        choices={all.map((one) => ({ value: one, label: one }))}
      />
      <h3>{w.material}</h3>
      {picks.length + others.length === 0 ? <p className="muted">{w.noMaterial}</p> : null}
      {picks.map((pick) => (
        <div className="list-line" key={pick.posm}>
          <span>
            {named(pick)}
            <span className="small muted block">{w.forShops(shops(pick.outlets))}</span>
          </span>
          <span className={`due ${pick.inBag < pick.quantity ? 'warn' : 'muted'}`}>
            {w.bag(pick.inBag)}
            {pick.inBag < pick.quantity ? ` · ${w.short(pick.quantity - pick.inBag)}` : ''}
          </span>
        </div>
      ))}
      {others.length > 0 ? (
        <p>
          <span className="small muted">{w.promisedOther}</span> {c.list(others)}
        </p>
      ) : null}
    </section>
  );
}
