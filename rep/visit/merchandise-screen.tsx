import { useEffect, useState } from 'react';
import { actionsFor } from '../../core/visit/actions.ts';
import type { ActionTaken, MerchandisingAction, PhotoSubject, PhotoTaken } from '../../core/visit/facts.ts';
import { merchandise } from '../../core/visit/steps.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { CheckChips, Chips } from '../../ui/chips.tsx';
import { useWords } from '../../ui/language.tsx';
import { Camera } from '../camera/camera.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { photoUrl } from '../photos/photos.ts';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from './at-visit.ts';
import * as words from './words.ts';

interface Draft {
  /** Per action and product: done, or the reason why not. */
  readonly answers: Readonly<Record<string, { readonly isDone: boolean; readonly reason: string | null }>>;
  readonly extra: readonly MerchandisingAction[];
}

/** Merchandising: what the check asks for, done or with a reason; photos before and after. */
export function MerchandiseScreen() {
  const w = useWords(words);
  const t = useWords(TERMS);
  const { visit, outlet, findings, book, began, goOn } = useAtVisit();
  const { attempt, refusal, isBusy } = useDeed();
  const [draft, setDraft, forget] = useDraft<Draft>(`merchandise:${visit.id}`, { answers: {}, extra: [] });
  const [shooting, setShooting] = useState<PhotoSubject | null>(null);
  const toDo = actionsFor(findings);
  const key = (a: { action: string; product: string | null }): string => `${a.action} ${a.product ?? ''}`;
  const subjects: PhotoSubject[] = [
    'shelf-before',
    'shelf-after',
    ...(outlet.cooler ? ['cooler' as const] : []),
    'store-front',
  ];

  const answer = (of: string, isDone: boolean, reason: string | null): void =>
    setDraft((d) => ({ ...d, answers: { ...d.answers, [of]: { isDone, reason } } }));
  const submit = async (): Promise<void> => {
    const actions: ActionTaken[] = [
      ...toDo.flatMap((a) => {
        const told = draft.answers[key(a)];
        return told
          ? [
              {
                action: a.action,
                product: a.product,
                quantity: a.quantity,
                isDone: told.isDone,
                reason: told.isDone ? null : told.reason,
              },
            ]
          : [];
      }),
      ...draft.extra.map((action) => ({ action, product: null, quantity: null, isDone: true, reason: null })),
    ];
    if (!(await attempt(merchandise(visit, { actions, began }, now())))) return;
    await forget();
    goOn();
  };
  return (
    <>
      <main>
        <section className="stack">
          <h2 className="title">{w.photos}</h2>
          <div className="row wrap">
            {subjects.map((subject) => (
              <Button key={subject} onClick={() => setShooting(subject)}>
                {w.takePhoto(t.photo[subject])}
              </Button>
            ))}
          </div>
          {visit.photos.length > 0 ? (
            <div className="shots">
              {visit.photos.map((photo) => (
                <Shot key={photo.photo} photo={photo} />
              ))}
            </div>
          ) : null}
        </section>
        <section className="card">
          <h2>{w.toDo}</h2>
          {toDo.length === 0 ? (
            <p className="muted">{w.nothingToDo}</p>
          ) : (
            toDo.map((a) => {
              const told = draft.answers[key(a)];
              return (
                <div key={key(a)} className="stack-small">
                  <p>
                    <b>{t.action[a.action]}</b> {book.products.get(a.product)?.name ?? a.product}{' '}
                    <span className={a.isRequired ? 'bad' : 'muted'}>
                      {t.finding[a.because]}
                      {a.quantity ? ` ${a.quantity}` : ''}
                    </span>
                  </p>
                  <div className="row wrap">
                    <Button
                      look={told?.isDone ? 'primary' : 'usual'}
                      aria-pressed={told?.isDone ?? false}
                      onClick={() => answer(key(a), true, null)}
                    >
                      {told?.isDone ? '✓ ' : ''}
                      {w.done}
                    </Button>
                    <Button aria-pressed={told ? !told.isDone : false} onClick={() => answer(key(a), false, null)}>
                      {w.notDone}
                    </Button>
                  </div>
                  {told && !told.isDone ? (
                    <Chips
                      legend={w.whyNot}
                      value={told.reason}
                      onChange={(reason) => answer(key(a), false, reason)}
                      choices={w.reasons.map((reason) => ({ value: reason, label: reason }))}
                    />
                  ) : null}
                </div>
              );
            })
          )}
        </section>
        <CheckChips
          legend={w.extra}
          values={draft.extra}
          onChange={(extra) => setDraft((d) => ({ ...d, extra }))}
          choices={(['refill', 'rotate', 'move', 'clean', 'place-posm', 'tag'] as const).map((value) => ({
            value,
            label: t.action[value],
          }))}
        />
      </main>
      <div className="dock">
        {refusal ? (
          <p className="notice bad" role="alert">
            {refusal}
          </p>
        ) : null}
        <Button look="primary" disabled={isBusy} onClick={() => void submit()}>
          {w.toOrder}
        </Button>
      </div>
      {shooting ? (
        <Camera
          subject={shooting}
          title={t.photo[shooting]}
          onKept={() => setShooting(null)}
          onClose={() => setShooting(null)}
        />
      ) : null}
    </>
  );
}

/** A kept photo, shown from the bytes on this phone. */
function Shot({ photo }: { photo: PhotoTaken }) {
  const w = useWords(words);
  const t = useWords(TERMS);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    let isGone = false;
    void photoUrl(photo.photo).then((found) => {
      made = found;
      if (!isGone) setUrl(found);
      else if (found) URL.revokeObjectURL(found);
    });
    return () => {
      isGone = true;
      if (made) URL.revokeObjectURL(made);
    };
  }, [photo.photo]);
  return (
    <figure>
      {url ? <img src={url} alt={t.photo[photo.subject]} /> : null}
      <figcaption>
        {t.photo[photo.subject]} · <span className="ok">{w.photoSaved}</span>
      </figcaption>
    </figure>
  );
}
