import { useState } from 'react';
import { fen, yuan } from '../../core/base/money.ts';
import { COMPETITOR_NEWS, type CompetitorNews } from '../../core/visit/observed.ts';
import { noteCompetitor } from '../../core/visit/observe.ts';
import { knownCompetitors } from '../../core/visit/to-look-at.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field, TextBox } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { Refusal } from '../refusal.tsx';
import { NumberFoot, NumberGrid, useNumbers } from '../shelf/numbers.tsx';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import { PhotoButton } from './photo-button.tsx';
import * as words from './words.ts';

interface Draft {
  readonly news: CompetitorNews;
  readonly brand: string;
  readonly product: string;
  readonly price: number | null;
  readonly facings: number | null;
  readonly note: string;
  readonly photo: string | null;
}
const EMPTY: Draft = {
  news: 'promotion',
  brand: '',
  product: '',
  price: null,
  facings: null,
  note: '',
  photo: null,
};

/** A note on others' goods: brand and product in a tap where they were noted before. */
export function CompetitorSheet({ onClose }: { onClose: () => void }) {
  const w = useWords(words);
  const c = useWords(common);
  const { visit, outlet, book } = useAtVisit();
  const [draft, setDraft, forget] = useDraft(`competitor:${visit.id}`, EMPTY);
  const { attempt, refusal, isBusy } = useDeed(draft);
  const set = (part: Partial<Draft>): void => setDraft((d) => ({ ...d, ...part }));
  const known = knownCompetitors(book.histories.values(), outlet.id);
  const products = known.find(({ brand }) => brand === draft.brand)?.products ?? [];
  const before = products.find(({ product }) => product === draft.product)?.price ?? null;
  const numbers = useNumbers([
    {
      key: 'price',
      label: before === null ? w.price : `${w.price} · ${w.before(yuan(fen(before)))}`,
      value: draft.price,
      shown: (value) => `¥${yuan(fen(value))}`,
      onChange: (price) => set({ price }),
    },
    { key: 'facings', label: w.facings, value: draft.facings, onChange: (facings) => set({ facings }) },
  ]);
  const keep = async (): Promise<void> => {
    const said = {
      ...draft,
      brand: draft.brand.trim(),
      product: draft.product.trim(),
      note: draft.note.trim(),
      price: draft.price === null ? null : fen(draft.price),
    };
    if (!(await attempt(noteCompetitor(visit, said, now())))) return;
    setDraft(EMPTY);
    await forget();
    onClose();
  };
  return (
    <Sheet title={w.competitorAdd} closeLabel={c.close} onClose={onClose}>
      {visit.competitors.map((one) => (
        <p key={`${one.at} ${one.brand}`} className="small">
          ✓ {w.t.competitorNews[one.news]} {one.brand} {one.product} {one.price === null ? '' : `¥${yuan(one.price)}`}
        </p>
      ))}
      <Chips
        legend={w.news}
        value={draft.news}
        onChange={(news) => set({ news })}
        choices={COMPETITOR_NEWS.map((value) => ({ value, label: w.t.competitorNews[value] }))}
      />
      <Choice
        legend={w.brand}
        known={known.map(({ brand }) => brand)}
        value={draft.brand}
        maxLength={60}
        onChange={(brand) => set({ brand, product: '' })}
      />
      {draft.brand === '' ? null : (
        <Choice
          key={known.some(({ brand }) => brand === draft.brand) ? draft.brand : ''}
          legend={w.product}
          known={products.map(({ product }) => product)}
          value={draft.product}
          maxLength={100}
          onChange={(product) => set({ product })}
        />
      )}
      <NumberGrid numbers={numbers} />
      <Chips
        legend={w.promotion}
        value={w.offers.find((offer) => draft.note.startsWith(offer)) ?? null}
        onChange={(note) => set({ note })}
        choices={w.offers.map((value) => ({ value, label: value }))}
      />
      <TextBox label={w.note} value={draft.note} maxLength={500} onChange={(e) => set({ note: e.target.value })} />
      <PhotoButton subject="competitor" photo={draft.photo} onKept={(photo) => set({ photo })} />
      <p className="small muted">{w.openly}</p>
      <Refusal text={refusal} />
      <NumberFoot numbers={numbers}>
        <Button look="primary" disabled={isBusy} onClick={() => void keep()}>
          {w.keep}
        </Button>
      </NumberFoot>
    </Sheet>
  );
}

/** What was noted before in a tap, and anything else typed. */
function Choice({
  legend,
  known,
  value,
  maxLength,
  onChange,
}: {
  legend: string;
  known: readonly string[];
  value: string;
  maxLength: number;
  onChange: (value: string) => void;
}) {
  const w = useWords(words);
  const [isOther, setOther] = useState(value !== '' && !known.includes(value));
  const choices = [...known.map((one) => ({ value: one, label: one })), { value: OTHER, label: w.other }];
  return (
    <>
      {known.length > 0 ? (
        <Chips
          legend={legend}
          value={isOther ? OTHER : value}
          onChange={(one) => {
            setOther(one === OTHER);
            onChange(one === OTHER ? '' : one);
          }}
          choices={choices}
        />
      ) : null}
      {isOther || known.length === 0 ? (
        <Field label={legend} value={value} maxLength={maxLength} onChange={(e) => onChange(e.target.value)} />
      ) : null}
    </>
  );
}
const OTHER = '\u0000';
