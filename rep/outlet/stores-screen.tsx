import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import { TERMS } from '../../core/words/terms.ts';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { commitmentsOf } from '../book/overlay.ts';
import { TabScreen } from '../frame.tsx';
import { today as todayIn } from '../hands.ts';
import { bookPosition, useFacts } from '../log/log.ts';
import { stopFacts } from '../today/stop-facts.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

const SHOWN = 60;
type Filter = 'all' | 'out' | 'promise';

/** Own outlets, found as one types. */
export function StoresScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const book = useBook();
  const facts = useFacts();
  const [search, setSearch] = useState('');
  const [filter, setFilter] = useState<Filter>('all');
  const rows = useMemo(() => {
    const today = todayIn(book.organisation.zone);
    const commitments = commitmentsOf(book, facts, bookPosition());
    return [...book.outlets.values()]
      .sort((a, b) => (a.code < b.code ? -1 : 1))
      .map((outlet) => ({ outlet, of: stopFacts(book, commitments, outlet.id, today) }));
  }, [book, facts]);
  const wanted = search.trim().toLowerCase();
  const found = rows.filter(
    ({ outlet, of }) =>
      (filter === 'all' || (filter === 'out' ? of.lastOut.length > 0 : of.promises.length > 0)) &&
      [outlet.name, outlet.code, outlet.address].some((text) => text.toLowerCase().includes(wanted)),
  );
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
        {found.slice(0, SHOWN).map(({ outlet, of }) => (
          <Link key={outlet.id} href={`/stores/${outlet.id}`} className="stop">
            <span className="number square">{outlet.class}</span>
            <span>
              <b>{outlet.name}</b>
              <span className="small muted">
                {t.channel[outlet.channel]} · {outlet.address || outlet.code}
              </span>
            </span>
            <span className="small bad">{of.lastOut.length > 0 ? w.outCount(of.lastOut.length) : ''}</span>
          </Link>
        ))}
      </section>
      {found.length > SHOWN ? <p className="muted">{w.more(found.length - SHOWN)}</p> : null}
    </TabScreen>
  );
}
