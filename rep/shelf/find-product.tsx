import { useState } from 'react';
import type { Product } from '../../core/catalog/product.ts';
import { byBarcode, byLastDigits, DIGITS_MIN } from '../../core/shelf/by-barcode.ts';
import { useWords } from '../../ui/language.tsx';
import { NumberPad, type PadKey } from '../../ui/number-pad.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { BarcodeFinder } from '../camera/barcode-finder.tsx';
import { barcodeReader } from '../camera/barcodes.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

const DIGITS_MAX = 13;

/** A product by its barcode: scanned where the browser can, else by its last digits. */
export function FindProduct({ onFound, onClose }: { onFound: (product: Product) => void; onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const { book } = useAtVisit();
  const [digits, setDigits] = useState('');
  const [unknown, setUnknown] = useState<string | null>(null);
  const [reader] = useState(barcodeReader);
  const sold = [...book.products.values()];
  const fitting = byLastDigits(sold, digits);

  const scanned = (code: string): void => {
    const product = byBarcode(sold, code);
    if (product) onFound(product);
    else setUnknown(code);
  };
  const press = (key: PadKey): void => {
    setUnknown(null);
    if (key === 'erase') setDigits((old) => old.slice(0, -1));
    else if (key !== 'next') setDigits((old) => (old + key).slice(0, DIGITS_MAX));
    else if (fitting[0]) onFound(fitting[0]);
  };
  return (
    <Sheet title={w.scan} closeLabel={c.close} onClose={onClose}>
      {reader ? <BarcodeFinder reader={reader} onCode={scanned} /> : null}
      {unknown ? <output className="notice block">{w.notOurs(unknown)}</output> : null}
      <p>
        {w.lastDigits} <b>{digits === '' ? '–' : digits}</b>
      </p>
      {fitting.map((product) => (
        <button type="button" key={product.id} className="choice" onClick={() => onFound(product)}>
          <span>{product.name}</span>
          <span className="muted">…{product.barcode.slice(-6)}</span>
        </button>
      ))}
      {digits.length >= DIGITS_MIN && fitting.length === 0 ? <p className="muted">{w.noSuchDigits}</p> : null}
      <div className="sheet-foot">
        <NumberPad eraseLabel={w.erase} nextLabel={w.goThere} onKey={press} />
      </div>
    </Sheet>
  );
}
