import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { Id } from '../../core/base/id.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook, type Book } from '../book/book.ts';
import { commitmentsOf } from '../book/overlay.ts';
import { TabScreen } from '../frame.tsx';
import { today as todayIn } from '../hands.ts';
import { bookPosition, useFacts } from '../log/log.ts';
import { stopFacts, type StopFacts } from '../today/stop-facts.ts';
import type { StoredFact } from '../work/database.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

const SHOWN = 60;
type Filter = 'all' | 'out' | 'promise';

/** Of thousands of outlets a few are looked at: nothing is worked out for the others. */
function factsReader(book: Book, facts: readonly StoredFact[]): (outlet: Id) => StopFacts {
  const today = todayIn(book.organisation.zone);
  const commitments = commitmentsOf(book, facts, bookPosition());
  const known = new Map<Id, StopFacts>();
  return (outlet) => {
    const of = known.get(outlet) ?? stopFacts(book, commitments, outlet, today);
    known.set(outlet, of);
    return of;
  };
}

/** Own outlets, found as one types. */
export function StoresScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const book = useBook();
  const facts = useFacts();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const rows = useMemo(
    () =>
      [...book.outlets.values()]
        .sort((a, b) => (a.code < b.code ? -1 : 1))
        .map((outlet) => ({ outlet, text: [outlet.name, outlet.code, outlet.address].join('\n').toLowerCase() })),
    [book],
  );
  const factsOf = useMemo(() => factsReader(book, facts), [book, facts]);
  const outText = (count: number): string => (count > 0 ? w.outCount(count) : '');
  const wanted = search.trim().toLowerCase();
  const isChosen = ({ lastOut, promises }: StopFacts): boolean =>
    filter === 'out' ? lastOut.length > 0 : promises.length > 0;
  const found = rows
    .filter(({ outlet, text }) => text.includes(wanted) && (filter === 'all' || isChosen(factsOf(outlet.id))))
    .map(({ outlet }) => outlet);
  return (
    <TabScreen title={c.stores} subtitle={w.count(found.length)}>
      <Field label={w.search} type="search" value={search} onChange={(e) => setSearch(e.target.value)} />
      <Chips
        legend={w.filter}
        isLegendHidden
        value={filter}
        onChange={setFilter}
        choices={[
          { value: 'all', label: w.all },
          { value: 'out', label: w.out },
          { value: 'promise', label: w.promise },
        ]}
      />
      {found.length === 0 ? <p className="notice calm">{rows.length === 0 ? w.noStores : w.none}</p> : null}
      <section>
        {found.slice(0, SHOWN).map((outlet) => (
          <Link key={outlet.id} href={`/stores/${outlet.id}`} className="stop">
            <span className="number square">{outlet.class}</span>
            <span>
              <b>{outlet.name}</b>
              <span className="small muted">
                {t.channel[outlet.channel]} · {outlet.address || outlet.code}
              </span>
            </span>
            <span className="small bad">{outText(factsOf(outlet.id).lastOut.length)}</span>
          </Link>
        ))}
      </section>
      {found.length > SHOWN ? <p className="muted">{w.more(found.length - SHOWN)}</p> : null}
    </TabScreen>
  );
}
