import { useState } from 'react';
import { decisionMaker } from '../../core/outlet/contact.ts';
import type { Reviewed } from '../../core/visit/facts.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { useAtVisit } from '../visit/at-visit.ts';
import { receiptText, useReceipt } from './receipt-lines.ts';
import { SignaturePad } from './signature-pad.tsx';
import * as words from './words.ts';

/** How the owner confirmed, half said. */
export interface Confirming {
  readonly way: Reviewed['confirmation']['way'] | null;
  readonly by: string;
  readonly photo: string | null;
}

/** By name, with a signature, by message, or not: each as it was. */
export function ConfirmationField({
  confirming,
  onChange,
}: {
  confirming: Confirming;
  onChange: (confirming: Confirming) => void;
}) {
  const w = useWords(words);
  const { outlet } = useAtVisit();
  const [isSigning, setSigning] = useState(false);
  const text = receiptText(useReceipt());
  const phone = decisionMaker(outlet.contacts)?.phone ?? '';
  const { way, by, photo } = confirming;
  return (
    <section className="stack-small">
      <Chips
        legend={w.confirmed}
        value={way}
        onChange={(chosen) => onChange({ ...confirming, way: chosen })}
        choices={[
          { value: 'name', label: w.byName },
          { value: 'signature', label: w.bySignature },
          { value: 'message', label: w.byMessage },
          { value: 'none', label: w.notConfirmed },
        ]}
      />
      {way === 'name' || way === 'signature' ? (
        <Field
          label={w.hisName}
          value={by}
          maxLength={100}
          onChange={(e) => onChange({ ...confirming, by: e.target.value })}
        />
      ) : null}
      {way === 'signature' ? (
        <div className="row spread">
          {photo ? <span className="ok">{w.signed}</span> : null}
          <Button onClick={() => setSigning(true)}>{photo ? w.signAgain : w.sign}</Button>
        </div>
      ) : null}
      {way === 'message' ? (
        <>
          <a className="button" href={`sms:${phone}?body=${encodeURIComponent(text)}`}>
            {w.message}
          </a>
          <p className="small muted">{w.messageHint}</p>
        </>
      ) : null}
      {isSigning ? (
        <SignaturePad
          onSigned={(signed) => {
            onChange({ ...confirming, photo: signed });
            setSigning(false);
          }}
          onClose={() => setSigning(false)}
        />
      ) : null}
    </section>
  );
}
