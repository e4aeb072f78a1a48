import { useState } from 'react';
import type { Refusal } from '../../core/base/result.ts';
import type { ImportRun } from '../../protocol/import.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ask } from '../api.ts';
import { pathWith } from '../query.ts';
import * as common from '../words.ts';
import { grouped } from './grouped.ts';
import { Trouble } from './trouble.tsx';
import * as words from './words.ts';

/** The one button that writes all of what was shown, and what came of it. */
export function ApplyPart({ run, onChanged, onOther }: { run: ImportRun; onChanged: () => void; onOther: () => void }) {
  const w = useWords(words);
  const { language } = useLanguage();
  const [isAsked, setAsked] = useState(false);
  const [isWriting, setWriting] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const write = async (): Promise<void> => {
    setAsked(false);
    setRefusal(null);
    setWriting(true);
    // A long write outlasts the patience of a question: the run itself says how it goes on.
    const asked = ask(pathWith(`/v1/imports/${run.id}/apply`, { lang: language }), { method: 'POST' });
    onChanged();
    const result = await asked;
    setWriting(false);
    if (!result.ok) setRefusal(result.refusal);
    onChanged();
  };

  if (run.state === 'applied')
    return <output className="notice ok">{w.done(grouped(run.fresh), grouped(run.changed))}</output>;
  if (isWriting || run.state === 'applying')
    return (
      <section className="card">
        <output>{w.applying}</output>
        <progress className="endless" aria-label={w.states.applying} />
      </section>
    );
  const count = run.fresh + run.changed;
  return (
    <>
      {refusal ? <Trouble refusal={refusal} /> : null}
      {count === 0 ? (
        <div className="notice row wrap">
          <span className="grow">
            {run.total === 0 ? w.emptyFile : run.refused === run.total ? w.nothingGood : w.nothing}
          </span>
          <Button onClick={onOther}>{w.otherFile}</Button>
        </div>
      ) : (
        <div className="row wrap">
          <Button look="primary" onClick={() => setAsked(true)}>
            {w.applyRows(grouped(count))}
          </Button>
          <span className="muted grow">{w.checking}</span>
          <Button onClick={onOther}>{w.otherFile}</Button>
        </div>
      )}
      {isAsked ? <Confirm run={run} onWrite={() => void write()} onClose={() => setAsked(false)} /> : null}
    </>
  );
}

function Confirm({ run, onWrite, onClose }: { run: ImportRun; onWrite: () => void; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  return (
    <Sheet title={w.confirmTitle} closeLabel={c.close} onClose={onClose}>
      <p>{w.confirm(grouped(run.fresh), grouped(run.changed))}</p>
      {run.refused > 0 ? <p>{w.confirmRefused(grouped(run.refused))}</p> : null}
      <p className="muted">{w.confirmEnd}</p>
      <div className="row wrap">
        <Button look="primary" onClick={onWrite}>
          {w.apply}
        </Button>
        <Button onClick={onClose}>{w.cancel}</Button>
      </div>
    </Sheet>
  );
}
