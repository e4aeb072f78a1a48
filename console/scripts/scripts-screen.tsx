import { useState } from 'react';
import { AUTHORS } from '../../core/script/life/deeds.ts';
import type { ScriptText } from '../../core/script/life/text.ts';
import type { ScriptList } from '../../protocol/scripts.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { useQuery } from '../query.ts';
import { freeName } from '../questions/draft.ts';
import { useSession } from '../sign-in/session.ts';
import { RatesPart } from '../trials/rates-part.tsx';
import { TrialBoard } from '../trials/trial-board.tsx';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import { Editor } from './editor.tsx';
import { EvidencePart } from './evidence-part.tsx';
import { LibraryPart } from './library-part.tsx';
import { QueuePart } from './queue-part.tsx';
import './scripts.css';
import { waitingFor } from './waiting.ts';
import * as words from './words.ts';

const PARTS = ['library', 'review', 'trials', 'rates', 'evidence'] as const;

const NEW: Omit<ScriptText, 'id'> = {
  kind: 'say',
  family: 'general',
  steps: ['greet'],
  situations: ['any'],
  audience: 'anyone',
  objection: null,
  serves: [],
  evidence: [],
  answers: [],
  number: null,
  zh: '',
  en: '',
};

/** The talk lines: the library, what waits for oneself, and the evidence. */
export function ScriptsScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const { role } = useSession().person;
  const [query, change] = useQuery();
  const asked = useAnswer<ScriptList>('/v1/scripts');
  const [isWriting, setWriting] = useState(false);
  const [done, setDone] = useState('');
  const list = asked.answer;
  const waiting = waitingFor(list?.rows ?? [], role);
  const part = PARTS.find((one) => one === query.get('part')) ?? (role === 'compliance' ? 'review' : 'library');
  const like = list?.rows.find(({ latest }) => latest.line === query.get('like'))?.latest.text;
  if ((isWriting || like) && list)
    return (
      <Editor
        title={w.newLine}
        initial={{
          ...(like ?? NEW),
          id: freeName(
            'Z',
            list.rows.map((row) => row.latest.line),
          ),
        }}
        before={null}
        known={list}
        onDone={(version) => {
          setWriting(false);
          change({ like: null });
          setDone(version === null ? '' : version.state === 'linted' ? w.submitted : w.saved);
          asked.again();
        }}
      />
    );
  return (
    <Page
      title={w.title}
      beside={waiting.length > 0 ? <span className="pill warn">! {w.waitingForMe(waiting.length)}</span> : null}
      actions={
        <>
          <Chips
            legend={w.part}
            isLegendHidden
            value={part}
            onChange={(next) => {
              setDone('');
              change({ part: next });
            }}
            choices={PARTS.map((value) => ({ value, label: w.parts[value] }))}
          />
          {list && AUTHORS.includes(role) ? (
            <Button look="primary" onClick={() => setWriting(true)}>
              {w.create}
            </Button>
          ) : null}
        </>
      }
    >
      <Trouble asked={asked} />
      <output className={done ? 'notice ok' : 'hidden-text'}>{done ? `✓ ${done}` : ''}</output>
      {!list && asked.isAsking ? <p className="muted">{c.loading}</p> : null}
      {list && part === 'library' ? <LibraryPart list={list} /> : null}
      {list && part === 'review' ? <QueuePart rows={waiting} known={list} onDone={asked.again} /> : null}
      {list && part === 'trials' ? <TrialBoard list={list} /> : null}
      {part === 'rates' ? <RatesPart /> : null}
      {list && part === 'evidence' ? <EvidencePart list={list} onDone={asked.again} /> : null}
    </Page>
  );
}
