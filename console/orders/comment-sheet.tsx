import { useState } from 'react';
import type { Refusal } from '../../core/base/result.ts';
import { ARROWS, type OrderDeed } from '../../core/order/life/deeds.ts';
import { Button } from '../../ui/button.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { RefusalNotice } from '../refusal.tsx';
import * as common from '../words.ts';
import * as words from './words.ts';

/** A word that goes with a deed; a no cannot do without. */
export function CommentSheet({
  deed,
  refusal,
  onSay,
  onClose,
}: {
  deed: OrderDeed;
  refusal: Refusal | null;
  onSay: (comment: string) => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const [comment, setComment] = useState('');
  const isNeeded = ARROWS[deed].needsReason === true;
  return (
    <Sheet title={w.t.deed[deed]} closeLabel={c.close} onClose={onClose}>
      <TextBox
        label={isNeeded ? w.reason : w.comment}
        value={comment}
        maxLength={500}
        onChange={(e) => setComment(e.target.value)}
      />
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <Button look="primary" disabled={isNeeded && comment.trim() === ''} onClick={() => onSay(comment.trim())}>
        {w.t.deed[deed]}
      </Button>
    </Sheet>
  );
}
