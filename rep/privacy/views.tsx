import { useCallback, useEffect, useState } from 'react';
import { dayOf, timeOf } from '../../core/base/day.ts';
import type { PlaceViews } from '../../protocol/presence.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { placeViews } from '../phone.ts';
import * as words from './words.ts';

/** Who has opened the rep's points, as the server knows it now. */
export function Views() {
  const w = useWords(words);
  const { zone } = useBook().organisation;
  const [known, setKnown] = useState<PlaceViews | 'asking' | 'away'>('asking');
  const load = useCallback((): void => {
    void placeViews().then((views) => setKnown(views ?? 'away'));
  }, []);
  useEffect(load, [load]);
  const when = (at: PlaceViews['asOf']): string => `${dayOf(at, zone).slice(5)} ${timeOf(at, zone)}`;
  return (
    <section className="card">
      <h2>{w.views}</h2>
      {known === 'asking' ? <p className="muted">{w.asking}</p> : null}
      {known === 'away' ? (
        <>
          <p className="notice calm">{w.away}</p>
          <Button
            onClick={() => {
              setKnown('asking');
              load();
            }}
          >
            {w.again}
          </Button>
        </>
      ) : null}
      {typeof known === 'string' ? null : (
        <>
          {known.views.length === 0 ? <p>{w.nobody}</p> : null}
          {known.views.map(({ id, at, viewer, role, outlet, day }) => (
            <div className="list-line" key={id}>
              <span>
                <b>{w.who(viewer, role)}</b>
                <span className="small muted block">{w.what(outlet, day)}</span>
              </span>
              <span className="muted due">{when(at)}</span>
            </div>
          ))}
          {known.hasMore ? <p className="small muted">{w.more(known.views.length)}</p> : null}
          <p className="small muted">{w.asOf(when(known.asOf))}</p>
        </>
      )}
    </section>
  );
}
