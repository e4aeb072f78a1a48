import { useState } from 'react';
import type { Quantity } from '../../core/base/quantity.ts';
import type { DistributorList } from '../../protocol/distributors.ts';
import { Button } from '../../ui/button.tsx';
import { TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import * as common from '../words.ts';
import { readStock } from './stock-paste.ts';
import * as words from './words.ts';

/** So many lines that were not understood are shown. */
const UNREAD_SHOWN = 5;

/** A stock list out of a spreadsheet. */
export function PasteSheet({
  products,
  onTake,
  onClose,
}: {
  products: DistributorList['products'];
  onTake: (stock: Readonly<Record<string, Quantity>>) => void;
  onClose: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const [text, setText] = useState('');
  const { stock, unread } = readStock(text, products);
  const count = Object.keys(stock).length;
  return (
    <Sheet title={w.pasteTitle} closeLabel={c.close} onClose={onClose}>
      <p className="muted">{w.pasteHint}</p>
      <TextBox label={w.pasteBox} rows={10} value={text} onChange={(e) => setText(e.target.value)} />
      {text.trim() === '' ? null : <p>{w.readLines(count)}</p>}
      {unread.length > 0 ? (
        <div className="notice">
          <p>{w.unread(unread.length)}</p>
          <ul>
            {unread.slice(0, UNREAD_SHOWN).map((line, i) => (
              <li key={i}>{line}</li>
            ))}
          </ul>
        </div>
      ) : null}
      <Button look="primary" disabled={count === 0} onClick={() => onTake(stock)}>
        {w.take}
      </Button>
    </Sheet>
  );
}
