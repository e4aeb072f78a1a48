import { useState } from 'react';
import type { StandardList } from '../../protocol/standards.ts';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { useQuery } from '../query.ts';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import { Agreements } from './agreements.tsx';
import { Bags } from './bags.tsx';
import { Lists } from './lists.tsx';
import { Material } from './material.tsx';
import './standards.css';
import * as words from './words.ts';

const PARTS = { lists: Lists, material: Material, bags: Bags, agreements: Agreements };
type Part = keyof typeof PARTS;
const NAMES = Object.keys(PARTS) as Part[];

/** What shops are to carry and show, the material for it, and what was agreed with them. */
export function StandardsScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const asked = useAnswer<StandardList>('/v1/standards');
  const [query, change] = useQuery();
  const [isSaved, setSaved] = useState(false);
  const part = NAMES.find((one) => one === query.get('part')) ?? 'lists';
  const Shown = PARTS[part];
  return (
    <Page
      title={w.title}
      actions={
        <Chips
          legend={w.part}
          isLegendHidden
          value={part}
          onChange={(next) => {
            setSaved(false);
            change({ part: next });
          }}
          choices={NAMES.map((value) => ({ value, label: w.parts[value] }))}
        />
      }
    >
      <Trouble asked={asked} />
      <output className={isSaved ? 'notice ok' : 'hidden-text'}>{isSaved ? `✓ ${w.saved}` : ''}</output>
      {asked.answer ? (
        <Shown
          list={asked.answer}
          onSaved={() => {
            setSaved(true);
            asked.again();
          }}
        />
      ) : asked.isAsking ? (
        <p className="muted">{c.loading}</p>
      ) : null}
    </Page>
  );
}
