import { useState } from 'react';
import { Link } from 'wouter';
import { dayOf } from '../../core/base/day.ts';
import type { Refusal } from '../../core/base/result.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { pathWith } from '../query.ts';
import { RefusalNotice } from '../refusal.tsx';
import { clockOn, type Clock } from '../time.ts';
import { give } from './give.ts';
import { askKnown, type Opened } from './opened.ts';
import * as words from './words.ts';

type State =
  | { readonly is: 'open' | 'giving' }
  | { readonly is: 'given'; readonly facts: number; readonly photos: number }
  | { readonly is: 'refused'; readonly refusal: Refusal };

/** Whose file it is, what is in it, and the way in; afterwards what has arrived. */
export function ParcelCard({ opened: { parcel, contents, known } }: { opened: Opened }) {
  const w = useWords(words);
  const [state, setState] = useState<State>({ is: 'open' });
  const { name, facts, photos, photosLeft, madeAt } = parcel;
  const clock: Clock = (at) => clockOn(dayOf(known.asOf, known.zone), at, known.zone);
  const isAllKnown = known.facts === facts && known.photos === photos.length;
  const handIn = async (): Promise<void> => {
    setState({ is: 'giving' });
    const given = await give(parcel);
    const now = given.ok ? await askKnown(contents.question) : given;
    setState(
      now.ok
        ? { is: 'given', facts: now.value.facts - known.facts, photos: now.value.photos - known.photos }
        : { is: 'refused', refusal: now.refusal },
    );
  };
  return (
    <section className="card stack">
      <h2>
        {w.ofWhom(name)} <span className="small muted">{w.madeAt(clock(madeAt))}</span>
      </h2>
      <p>
        <b>{w.holds(w.count(facts, photos.length))}</b>
      </p>
      <dl className="parcel">
        <dt>{w.what}</dt>
        <dd>{w.list(contents.kinds.map(([kind, n]) => w.kindCount(w.kind[kind] ?? kind, n)))}</dd>
        {contents.from && contents.to ? (
          <>
            <dt>{w.when}</dt>
            <dd>{w.fromTo(clock(contents.from), clock(contents.to))}</dd>
          </>
        ) : null}
        {known.outlets.length > 0 ? (
          <>
            <dt>{w.where}</dt>
            <dd>{w.list(known.outlets)}</dd>
          </>
        ) : null}
        {state.is === 'given' ? null : (
          <>
            <dt>{w.here}</dt>
            <dd>
              {isAllKnown
                ? w.hereAll
                : known.facts + known.photos > 0
                  ? w.hereSome(w.count(known.facts, known.photos))
                  : w.hereNone}
            </dd>
          </>
        )}
      </dl>
      {photosLeft > 0 ? <p className="notice warn">{w.photosLeft(photosLeft)}</p> : null}
      {state.is === 'given' ? (
        <output className="notice ok">
          {state.facts + state.photos > 0 ? w.given(w.count(state.facts, state.photos)) : w.givenNothing}{' '}
          {known.facts + known.photos > 0 ? w.knownBefore(w.count(known.facts, known.photos)) : null}
        </output>
      ) : isAllKnown ? null : (
        <div className="row">
          <Button look="primary" disabled={state.is === 'giving'} onClick={() => void handIn()}>
            {state.is === 'giving' ? w.giving : w.give(name)}
          </Button>
        </div>
      )}
      {state.is === 'refused' && state.refusal.code === 'signed-out' ? (
        <p className="notice bad" role="alert">
          {w.problems['unknown-phone']}
        </p>
      ) : null}
      {state.is === 'refused' && state.refusal.code !== 'signed-out' ? <RefusalNotice refusal={state.refusal} /> : null}
      {state.is === 'given' && state.facts > 0 ? (
        <p>
          {w.next(name)}{' '}
          <Link className="link" href={pathWith('/review', { rep: parcel.person })}>
            {w.toReview}
          </Link>
        </p>
      ) : null}
    </section>
  );
}
