import { useState } from 'react';
import { TRIAL_KEEPERS } from '../../core/script/trial/pair.ts';
import type { ScriptList } from '../../protocol/scripts.ts';
import type { TRIAL_ENDS, TrialList, TrialRow } from '../../protocol/trials.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { useSession } from '../sign-in/session.ts';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import { BeginSheet } from './begin-sheet.tsx';
import { EndSheet } from './end-sheet.tsx';
import { TrialCard } from './trial-card.tsx';
import './trials.css';
import * as words from './words.ts';

interface Ending {
  readonly row: TrialRow;
  readonly how: (typeof TRIAL_ENDS)[number];
}

/** The trials of two wordings: what each says so far, those that run first. */
export function TrialBoard({ list }: { list: ScriptList }) {
  const w = useWords(words);
  const c = useWords(common);
  const { role } = useSession().person;
  const asked = useAnswer<TrialList>('/v1/script-trials');
  const [isBeginning, setBeginning] = useState(false);
  const [ending, setEnding] = useState<Ending | null>(null);
  const [done, setDone] = useState('');
  const board = asked.answer;
  const mayKeep = TRIAL_KEEPERS.includes(role);
  const finish = (said: string): void => {
    setBeginning(false);
    setEnding(null);
    setDone(said);
    asked.again();
  };
  return (
    <>
      <section className="card">
        <div className="row spread">
          <p className="muted">{w.hint}</p>
          {mayKeep && board ? (
            <Button look="primary" onClick={() => setBeginning(true)}>
              {w.begin}
            </Button>
          ) : null}
        </div>
      </section>
      <Trouble asked={asked} />
      <output className={done ? 'notice ok' : 'hidden-text'}>{done ? `✓ ${done}` : ''}</output>
      {!board && asked.isAsking ? <p className="muted">{c.loading}</p> : null}
      {board?.rows.length === 0 ? <p className="notice calm">{w.none}</p> : null}
      {board?.rows.map((row) => (
        <TrialCard
          key={row.trial.id}
          row={row}
          zone={board.zone}
          today={board.today}
          onEnd={mayKeep ? (how) => setEnding({ row, how }) : null}
        />
      ))}
      {isBeginning && board ? (
        <BeginSheet
          list={list}
          running={board.rows.filter(({ state }) => state === 'running').map(({ trial }) => trial)}
          onDone={() => finish(w.begun)}
          onClose={() => setBeginning(false)}
        />
      ) : null}
      {ending ? <EndSheet {...ending} onDone={() => finish(w.ended)} onClose={() => setEnding(null)} /> : null}
    </>
  );
}
