import { useState } from 'react';
import { timeOf } from '../../core/base/day.ts';
import { REVIEW_SHOWN_MAX, type ReviewItem } from '../../protocol/review.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { useQuery } from '../query.ts';
import { RefreshButton } from '../refresh-button.tsx';
import { Trouble } from '../trouble.tsx';
import * as common from '../words.ts';
import { ListContext } from './at-review.ts';
import type { Decided } from './decide.ts';
import { ItemCard } from './item-card.tsx';
import { Outcome } from './outcome.tsx';
import './review.css';
import { useReview } from './waiting.ts';
import * as words from './words.ts';

/** What the phones sent and the server did not take in by itself: somebody decides. */
export function ReviewScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const [query, change] = useQuery();
  const asked = useReview();
  const [decided, setDecided] = useState<Decided | null>(null);
  const list = asked.answer;
  const rep = query.get('rep');
  const items = list?.items.filter((item) => rep === null || item.rep.id === rep) ?? [];
  const [first] = items;
  return (
    <Page
      title={rep !== null && first ? w.titleOf(first.rep.name) : w.title}
      beside={
        list ? (
          <span className="muted">
            {items.length > 0 ? `${w.count(items.length, factsOf(items))} · ` : ''}
            {c.asOf(timeOf(list.asOf, list.zone))}
          </span>
        ) : null
      }
      actions={
        <>
          {rep === null ? null : <Button onClick={() => change({ rep: null })}>{w.showAll}</Button>}
          <RefreshButton asked={asked} />
        </>
      }
    >
      <Trouble asked={asked} />
      {list ? (
        <ListContext value={list}>
          {decided ? <Outcome decided={decided} onClose={() => setDecided(null)} /> : null}
          {items.length === 0 ? (
            <section className="card">
              <h2>✓ {w.empty}</h2>
              <p>{w.emptyHint}</p>
            </section>
          ) : (
            <p className="muted">
              {w.hint} {factsOf(list.items) >= REVIEW_SHOWN_MAX ? w.first(REVIEW_SHOWN_MAX) : ''}
            </p>
          )}
          {items.map((item) => (
            <ItemCard
              key={`${item.rep.id} ${item.entity || item.facts[0]?.id}`}
              item={item}
              onDecided={(one) => {
                setDecided(one);
                asked.again();
              }}
            />
          ))}
        </ListContext>
      ) : null}
      {!list && asked.isAsking ? <p className="muted">{c.loading}</p> : null}
    </Page>
  );
}

const factsOf = (items: readonly ReviewItem[]): number => items.reduce((sum, item) => sum + item.facts.length, 0);
