import { useState, type FormEvent } from 'react';
import type { Refusal, Result } from '../../core/base/result.ts';
import type { PartnerAnswer, PartnerAway, PartnerSettings, PartnerTurn } from '../../protocol/practice.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { ask } from '../api.ts';
import { RefusalNotice } from '../refusal.tsx';
import { useAnswer } from '../use-answer.ts';
import * as words from './partner-words.ts';

type Partner = PartnerSettings['partner'];
const PATH = '/v1/practice/partner';

/** A partner for role play: off as long as nobody has written an address. */
export function PartnerCard() {
  const { answer, refusal, again } = useAnswer<PartnerSettings>(`${PATH}/settings`);
  if (refusal && !answer) return <RefusalNotice refusal={refusal} onAgain={again} />;
  return answer ? <PartnerForm initial={answer.partner} /> : null;
}

function PartnerForm({ initial }: { initial: Partner }) {
  const w = useWords(words);
  const [partner, setPartner] = useState(initial);
  const [base, setBase] = useState(initial?.base ?? '');
  const [model, setModel] = useState(initial?.model ?? '');
  const [key, setKey] = useState('');
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [isSaved, setSaved] = useState(false);

  const settle = async <T,>(asking: Promise<Result<T>>, then: (value: T) => void): Promise<void> => {
    setBusy(true);
    setSaved(false);
    const result = await asking;
    setBusy(false);
    setRefusal(result.ok ? null : result.refusal);
    if (!result.ok) return;
    setKey('');
    setSaved(true);
    then(result.value);
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    // What is left empty stays as it is; a key that was not typed is not sent as an empty one.
    const json = { base: base.trim(), model: model.trim(), key: key.trim() === '' ? null : key.trim() };
    void settle(ask<PartnerSettings>(PATH, { method: 'POST', json }), (now) => setPartner(now.partner));
  };
  const remove = (): void =>
    void settle(ask<unknown>(PATH, { method: 'DELETE' }), () => {
      setPartner(null);
      setBase('');
      setModel('');
    });
  return (
    <form className="card" onSubmit={save}>
      <h2>{w.title}</h2>
      <p className="muted">{w.what}</p>
      <p className="muted">{w.sent}</p>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <output className={isSaved ? 'notice ok' : 'hidden-text'}>{isSaved ? `✓ ${partner ? w.on : w.off}` : ''}</output>
      <Field label={w.base} hint={w.baseHint} type="url" value={base} onChange={(e) => setBase(e.target.value)} />
      <Field label={w.model} value={model} maxLength={100} onChange={(e) => setModel(e.target.value)} />
      <Field
        label={w.key}
        hint={partner?.hasKey ? w.keyKept : w.keyHint}
        type="password"
        autoComplete="off"
        value={key}
        maxLength={400}
        onChange={(e) => setKey(e.target.value)}
      />
      <div className="row wrap">
        <Button type="submit" disabled={isBusy || base.trim() === '' || model.trim() === ''}>
          {partner ? w.save : w.turnOn}
        </Button>
        {partner ? (
          <Button look="danger" disabled={isBusy} onClick={remove}>
            {w.turnOff}
          </Button>
        ) : null}
      </div>
      {partner ? <Trial key={`${partner.base} ${partner.model} ${partner.hasKey}`} /> : null}
    </form>
  );
}

/** One sentence to the partner as it is kept, and what it says, or why it is away. */
function Trial() {
  const w = useWords(words);
  const { language } = useLanguage();
  const [answer, setAnswer] = useState<Result<PartnerAnswer> | 'asking' | null>(null);
  const go = async (): Promise<void> => {
    setAnswer('asking');
    const json: PartnerTurn = { language, concern: 'low-margin', said: [{ who: 'rep', text: w.hello }] };
    setAnswer(await ask<PartnerAnswer>(`${PATH}/turns`, { method: 'POST', json }));
  };
  return (
    <>
      <div className="row wrap">
        <Button disabled={answer === 'asking'} onClick={() => void go()}>
          {w.try}
        </Button>
        <span className="muted">{w.hello}</span>
      </div>
      <output>
        {answer === 'asking' ? w.asking : null}
        {answer !== null && answer !== 'asking' ? <Said of={answer} /> : null}
      </output>
    </>
  );
}

function Said({ of }: { of: Result<PartnerAnswer> }) {
  const w = useWords(words);
  if (of.ok) return <p className="notice ok">{of.value.text === null ? w.notFit : w.says(of.value.text)}</p>;
  const { why } = of.refusal as Refusal & { readonly why?: PartnerAway };
  return why ? <p className="notice bad">{w.away[why]}</p> : <RefusalNotice refusal={of.refusal} />;
}
