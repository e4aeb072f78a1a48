import { useState } from 'react';
import type { DistributorList } from '../../protocol/distributors.ts';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { useQuery } from '../query.ts';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import { DistributorCard } from './distributor-card.tsx';
import './distributors.css';
import * as words from './words.ts';

/** Who delivers: what is in the warehouse, how long it takes, and until which hour an order goes along. */
export function DistributorsScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const [query, change] = useQuery();
  const asked = useAnswer<DistributorList>('/v1/distributors');
  const [isSaved, setSaved] = useState(false);
  const rows = asked.answer?.rows ?? [];
  const row = rows.find((one) => one.distributor.name === query.get('name')) ?? rows[0];
  return (
    <Page
      title={row && rows.length === 1 ? row.distributor.name : w.title}
      actions={
        rows.length > 1 ? (
          <Chips
            legend={w.which}
            isLegendHidden
            value={row?.distributor.name ?? null}
            onChange={(name) => {
              setSaved(false);
              change({ name });
            }}
            choices={rows.map(({ distributor: { name } }) => ({ value: name, label: name }))}
          />
        ) : null
      }
    >
      <Trouble asked={asked} />
      <output className={isSaved ? 'notice ok' : 'hidden-text'}>{isSaved ? `✓ ${w.saved}` : ''}</output>
      {asked.answer && row ? (
        <DistributorCard
          key={`${row.distributor.name} ${JSON.stringify(row.written)}`}
          row={row}
          list={asked.answer}
          onSaved={() => {
            setSaved(true);
            asked.again();
          }}
        />
      ) : null}
      {asked.answer && !row ? <p className="notice calm">{w.none}</p> : null}
      {!asked.answer && asked.isAsking ? <p className="muted">{c.loading}</p> : null}
    </Page>
  );
}
