import { useState } from 'react';
import type { SchemeList } from '../../protocol/schemes.ts';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { PricesPart } from '../prices/prices-part.tsx';
import { useQuery } from '../query.ts';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import { Editor } from './editor.tsx';
import './schemes.css';
import { SchemesPart, type Writing } from './schemes-part.tsx';
import * as words from './words.ts';

const PARTS = ['schemes', 'prices'] as const;

/** What orders cost: the schemes and the price lists. */
export function SchemesScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const [query, change] = useQuery();
  const part = PARTS.find((one) => one === query.get('part')) ?? 'schemes';
  const asked = useAnswer<SchemeList>(part === 'schemes' ? '/v1/schemes' : null);
  const [writing, setWriting] = useState<Writing | null>(null);
  const [done, setDone] = useState('');
  const list = asked.answer;
  if (writing && list)
    return (
      <Editor
        initial={writing.form}
        before={writing.before}
        list={list}
        onDone={(isSaved) => {
          setWriting(null);
          setDone(isSaved ? w.saved : '');
          if (isSaved) asked.again();
        }}
      />
    );
  const chips = (
    <Chips
      legend={w.part}
      isLegendHidden
      value={part}
      onChange={(next) => {
        setDone('');
        change({ part: next === 'schemes' ? null : next });
      }}
      choices={PARTS.map((value) => ({ value, label: w.parts[value] }))}
    />
  );
  if (part === 'prices') return <PricesPart chips={chips} />;
  return (
    <Page title={w.title} actions={chips}>
      <Trouble asked={asked} />
      <output className={done ? 'notice ok' : 'hidden-text'}>{done ? `✓ ${done}` : ''}</output>
      {list ? (
        <SchemesPart
          list={list}
          onWrite={(next) => {
            setDone('');
            setWriting(next);
          }}
          onEnded={() => {
            setDone(w.ended);
            asked.again();
          }}
        />
      ) : asked.isAsking ? (
        <p className="muted">{c.loading}</p>
      ) : null}
    </Page>
  );
}
