import { useState } from 'react';
import type { Id } from '../../core/base/id.ts';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useBook } from '../book/book.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

const SHOWN = 8;

/** One more shop for today, found as one types. */
export function AddStop({
  stops,
  onAdd,
  onClose,
}: {
  stops: readonly Id[];
  onAdd: (id: Id) => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const { outlets } = useBook();
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const found = [...outlets.values()]
    .filter((o) => o.status !== 'closed' && !stops.includes(o.id))
    .filter((o) => [o.name, o.code, o.address].some((text) => text.toLowerCase().includes(wanted)))
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .slice(0, SHOWN);
  return (
    <Sheet title={w.add} closeLabel={c.close} onClose={onClose}>
      <Field label={w.search} type="search" value={search} onChange={(e) => setSearch(e.target.value)} />
      {found.length === 0 ? <p className="notice calm">{w.none}</p> : null}
      {found.map((outlet) => (
        <button type="button" className="choice" key={outlet.id} onClick={() => onAdd(outlet.id)}>
          <span>
            <b>{outlet.name}</b>
            <span className="small muted block">{outlet.address}</span>
          </span>
          <span className="muted">{outlet.class}</span>
        </button>
      ))}
    </Sheet>
  );
}
