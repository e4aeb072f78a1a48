import { useId, useState, type FormEvent } from 'react';
import type { Refusal } from '../../core/base/result.ts';
import type { Organisation } from '../../core/plan/organisation.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { ask } from '../api.ts';
import { Page } from '../frame.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { useSession } from '../sign-in/session.ts';
import { ClosedDays } from './closed-days.tsx';
import { changesOf, draftOf, FIELDS, type Draft, type Field } from './draft.ts';
import { PartnerCard } from './partner-card.tsx';
import { ListCard, OrganisationCard, VisitCard } from './setting-cards.tsx';
import { AboutCard, GiftCard } from './talk-cards.tsx';
import { WorkCard } from './work-card.tsx';
import * as words from './words.ts';

/** The settings as they stand and as they are typed; saving sends what differs and nothing else. */
export function SettingsForm({ initial }: { initial: Organisation }) {
  const w = useWords(words);
  const id = useId();
  const { rename } = useSession();
  const [stored, setStored] = useState(initial);
  const [draft, setDraft] = useState(() => draftOf(initial));
  const [refused, setRefused] = useState<Refusal | null>(null);
  const [state, setState] = useState<'typing' | 'saving' | 'saved'>('typing');
  const [isChecked, setChecked] = useState(false);
  const { changed, faulty } = changesOf(stored, draft);
  const refusedField = FIELDS.find((field) => refused?.code === 'bad-request' && fieldOf(refused) === field);
  const isFaulty = (field: Field): boolean => (isChecked && faulty.includes(field)) || field === refusedField;
  const count = Object.keys(changed).length + faulty.length;

  const type = (change: Partial<Draft>): void => {
    setState('typing');
    setRefused(null);
    setDraft((before) => ({ ...before, ...change }));
  };
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setChecked(true);
    if (faulty.length > 0) return;
    setState('saving');
    setRefused(null);
    const result = await ask<Organisation>('/v1/organisation', { method: 'PATCH', json: changed });
    setState(result.ok ? 'saved' : 'typing');
    if (!result.ok) return setRefused(result.refusal);
    setChecked(false);
    setStored(result.value);
    setDraft(draftOf(result.value));
    rename(result.value.name);
  };
  const undo = (): void => {
    type(draftOf(stored));
    setChecked(false);
  };
  return (
    <Page
      title={w.title}
      beside={<span className="muted">{w.hint}</span>}
      actions={
        <>
          {count > 0 ? <Button onClick={undo}>{w.undo}</Button> : null}
          <Button look="primary" type="submit" form={id} disabled={count === 0 || state === 'saving'}>
            {count > 0 ? w.saveCount(count) : w.save}
          </Button>
        </>
      }
    >
      <output className={state === 'saved' ? 'notice ok' : 'hidden-text'}>
        {state === 'saved' ? `✓ ${w.saved}` : ''}
      </output>
      {isChecked && faulty.length > 0 ? (
        <p className="notice bad" role="alert">
          ✕ {w.faulty(faulty.length)}
        </p>
      ) : null}
      {refused ? <RefusalNotice refusal={refused} /> : null}
      <form id={id} className="settings" noValidate onSubmit={(e) => void submit(e)}>
        <div className="stack">
          <OrganisationCard draft={draft} isFaulty={isFaulty} onType={type} />
          <VisitCard draft={draft} isFaulty={isFaulty} onType={type} />
          <WorkCard draft={draft} isFaulty={isFaulty} onType={type} />
          <GiftCard draft={draft} isFaulty={isFaulty} onType={type} />
          <AboutCard draft={draft} isFaulty={isFaulty} onType={type} />
        </div>
        <div className="stack">
          <ClosedDays days={draft.closedDays} onChange={(closedDays) => type({ closedDays })} />
          <ListCard draft={draft} isFaulty={isFaulty} onType={type} />
        </div>
      </form>
      <PartnerCard />
    </Page>
  );
}

/** The setting that a refusal is about: a list is named with the place in it. */
const fieldOf = ({ field }: Refusal): string | undefined =>
  typeof field === 'string' ? field.split('.')[0] : undefined;
