import { useState } from 'react';
import { dayOf } from '../../core/base/day.ts';
import { CODE_MAX, NAME_MAX } from '../../core/base/text.ts';
import { SCHEME_TEXT } from '../../core/words/scheme-text.ts';
import type { SchemeChange, SchemeList, SchemeVersion, TryShop } from '../../protocol/schemes.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/field.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { pathWith } from '../query.ts';
import { useSave } from '../use-save.ts';
import { useAnswer } from '../use-answer.ts';
import type { Editing } from './editing.ts';
import type { SchemeForm } from './form.ts';
import { MechanicCard } from './mechanic-card.tsx';
import { namingOf } from './naming.ts';
import { Preview } from './preview.tsx';
import { readForm } from './read-form.ts';
import { BoundsCard, WhoCard } from './who-card.tsx';
import * as words from './words.ts';

/** A scheme as it is written, and beside it what an order would get. */
export function Editor({
  initial,
  before,
  list,
  onDone,
}: {
  initial: SchemeForm;
  /** The version that is changed; null: a new scheme. */
  before: number | null;
  list: SchemeList;
  onDone: (isSaved: boolean) => void;
}) {
  const w = useWords(words);
  const [form, setForm] = useState(initial);
  const { isTried, refusal, isBusy, save } = useSave('/v1/schemes', () => onDone(true));
  const shops = useAnswer<TryShop[]>(pathWith('/v1/schemes/shops', { channel: form.channels[0] ?? null }));
  const { products } = list;
  const { draft, faults } = readForm(form, products);
  const shown = isTried && faults ? faults : {};
  const editing: Editing = {
    form,
    products,
    set: (part) => setForm((f) => ({ ...f, ...part })),
    faultAt: (field) => (shown[field] ? w.faults[shown[field]] : undefined),
  };
  const change: SchemeChange | null = draft && { before, after: draft };
  const wrong = Object.keys(shown).length;
  return (
    <Page
      title={before === null ? w.editNew : initial.name}
      actions={
        <>
          <Button onClick={() => onDone(false)}>{w.back}</Button>
          <Button look="primary" disabled={isBusy} onClick={() => void save(change)}>
            {w.save}
          </Button>
        </>
      }
    >
      <p className="muted">{w.hint}</p>
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      {wrong > 0 ? (
        <p className="notice bad" role="alert">
          ✕ {w.faulty(wrong)}
        </p>
      ) : null}
      <div className="scheme-desk">
        <div className="stack">
          <Basics {...editing} isNew={before === null} />
          <MechanicCard {...editing} />
          <WhoCard {...editing} />
          <BoundsCard {...editing} />
          {before === null ? null : <Versions code={initial.code} list={list} />}
        </div>
        <Preview form={form} products={products} today={list.today} firstShop={shops.answer?.[0] ?? null} />
      </div>
    </Page>
  );
}

function Basics({ form, set, faultAt, isNew }: Editing & { isNew: boolean }) {
  const w = useWords(words);
  return (
    <section className="card stack-small">
      <h2>{w.basics}</h2>
      <div className="scheme-row">
        <Field
          label={w.code}
          value={form.code}
          maxLength={CODE_MAX}
          disabled={!isNew}
          fault={faultAt('code')}
          onChange={(e) => set({ code: e.target.value })}
        />
        <Field
          label={w.nameLabel}
          value={form.name}
          maxLength={NAME_MAX}
          fault={faultAt('name')}
          onChange={(e) => set({ name: e.target.value })}
        />
      </div>
      <div className="scheme-row">
        {(['from', 'to'] as const).map((field) => (
          <Field
            key={field}
            label={w[field]}
            type="date"
            value={form[field]}
            fault={faultAt(field)}
            onChange={(e) => set({ [field]: e.target.value })}
          />
        ))}
      </div>
    </section>
  );
}

/** What it was before, and who changed it when. */
function Versions({ code, list }: { code: string; list: SchemeList }) {
  const w = useWords(words);
  const gives = useWords(SCHEME_TEXT);
  const asked = useAnswer<SchemeVersion[]>(`/v1/schemes/${encodeURIComponent(code)}/versions`);
  const versions = asked.answer ?? [];
  if (versions.length === 0) return null;
  return (
    <section className="card stack-small">
      <h2>{w.history}</h2>
      <p className="small muted">{w.historyHint}</p>
      <ol className="scheme-told">
        {versions.map(({ scheme, at, by }) => (
          <li key={scheme.version}>
            <b>{w.versionNo(scheme.version)}</b> <span className="muted">{w.by(dayOf(at, list.zone), by)}</span>
            <span className="small block">
              {gives(scheme.mechanic, namingOf(list.products))} · {w.fromTo(scheme.from, scheme.to)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
