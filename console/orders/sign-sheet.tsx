import { useState } from 'react';
import type { Refusal } from '../../core/base/result.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { RefusalNotice } from '../refusal.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** Who has signed the delivery note. */
export function SignSheet({
  refusal,
  onSign,
  onClose,
}: {
  refusal: Refusal | null;
  onSign: (name: string) => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const [name, setName] = useState('');
  return (
    <Sheet title={w.signTitle} closeLabel={c.close} onClose={onClose}>
      <Field label={w.signName} value={name} maxLength={100} onChange={(e) => setName(e.target.value)} />
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Button look="primary" disabled={name.trim() === ''} onClick={() => onSign(name.trim())}>
        {w.t.deed.sign}
      </Button>
    </Sheet>
  );
}
