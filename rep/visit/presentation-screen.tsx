import { useState } from 'react';
import { isOpenOn } from '../../core/catalog/scheme.ts';
import { baseOf } from '../../core/catalog/product.ts';
import { ANSWERS, OBJECTIONS, type Objection, type Pitch } from '../../core/visit/facts.ts';
import { present } from '../../core/visit/steps.ts';
import { TERMS } from '../../core/words/terms.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { now } from '../hands.ts';
import { useDraft } from '../log/drafts.ts';
import { useDeed } from '../use-deed.ts';
import { useAtVisit } from './at-visit.ts';
import { sayings } from './lines.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

interface Topic {
  readonly key: string;
  readonly topic: Pitch['topic'];
  readonly product: string | null;
  readonly title: string;
  readonly number: string | null;
}
interface Given {
  readonly answer: Pitch['answer'];
  readonly objection: Objection | null;
}
const FREQUENT: readonly Objection[] = [
  'price-high',
  'slow-seller',
  'no-space',
  'no-cash',
  'has-stock',
  'competitor-stronger',
  'late-delivery',
  'unknown-brand',
];

/** Sales presentation: a card for what the check found, one number with where it is from, the answer in one tap. */
export function PresentationScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const t = useWords(TERMS);
  const at = useAtVisit();
  const { visit, outlet, findings, book, today, began, goOn } = at;
  const { language } = useLanguage();
  const { attempt, refusal, isBusy } = useDeed();
  const [given, setGiven, forget] = useDraft<Readonly<Record<string, Given>>>(`present:${visit.id}`, {});
  const [index, setIndex] = useState(0);
  const [nth, setNth] = useState(0);

  const out = findings.filter((f) => f.kind === 'out-of-stock');
  const scheme = book.schemes.find(
    (s) => isOpenOn(s, today) && (s.channels.length === 0 || s.channels.includes(outlet.channel)),
  );
  const name = (id: string): string => book.products.get(id)?.name ?? id;
  const topics: Topic[] = [
    ...(out.length > 0
      ? [
          {
            key: 'replenishment',
            topic: 'replenishment' as const,
            product: out[0]!.product,
            title: c.list(out.slice(0, 3).map((f) => name(f.product))),
            number: w.numberOut(out.length),
          },
        ]
      : []),
    ...findings
      .filter((f) => f.kind === 'must-stock-missing')
      .slice(0, 2)
      .map((f) => ({
        key: `new ${f.product}`,
        topic: 'new-product' as const,
        product: f.product,
        title: name(f.product),
        number: null,
      })),
    ...(scheme
      ? [
          {
            key: `scheme ${scheme.code}`,
            topic: 'scheme' as const,
            product: scheme.product,
            title: scheme.name,
            number: `${scheme.buy}+${scheme.free}${baseOf(book.products.get(scheme.product) ?? { packs: [{ name: '', factor: 1 }] }).name}`,
          },
        ]
      : []),
    { key: 'service', topic: 'service' as const, product: null, title: t.topic.service, number: null },
  ];
  const topic = topics[Math.min(index, topics.length - 1)]!;
  const lines = sayings(at, 'presentation', language);
  const said = lines[nth % Math.max(1, lines.length)];
  const answer = given[topic.key];
  const pitches = topics.flatMap((one): Pitch[] => {
    const g = given[one.key];
    return g
      ? [
          {
            topic: one.topic,
            product: one.product,
            line: said ? { id: said.line.id, version: said.line.version } : null,
            answer: g.answer,
            objection: g.answer === 'agreed' ? null : g.objection,
          },
        ]
      : [];
  });
  const submit = async (): Promise<void> => {
    if (!(await attempt(present(visit, { pitches, began }, now())))) return;
    await forget();
    goOn();
  };
  return (
    <>
      <main>
        <Chips
          legend={w.topicNow}
          value={topic.key}
          onChange={(key) => setIndex(topics.findIndex((one) => one.key === key))}
          choices={topics.map((one) => ({
            value: one.key,
            label: `${given[one.key] ? '✓ ' : ''}${t.topic[one.topic]}`,
          }))}
        />
        <section className="card hot">
          <p className="title">{topic.title}</p>
          {topic.number ? <p className="big">{topic.number}</p> : null}
          <p className="say">{said ? said.text : w.noLine}</p>
          {lines.length > 1 ? (
            <Button look="plain" onClick={() => setNth((n) => n + 1)}>
              {w.another}
            </Button>
          ) : null}
        </section>
        {answer && answer.answer !== 'agreed' ? (
          <Chips
            legend={w.hisReason}
            value={answer.objection}
            onChange={(objection) => setGiven((g) => ({ ...g, [topic.key]: { answer: answer.answer, objection } }))}
            choices={OBJECTIONS.filter((o) => FREQUENT.includes(o)).map((value) => ({
              value,
              label: t.objection[value],
            }))}
          />
        ) : null}
      </main>
      <div className="dock">
        {refusal ? (
          <p className="notice bad" role="alert">
            {refusal}
          </p>
        ) : null}
        <fieldset className="answers" aria-label={w.answerNow}>
          {[...ANSWERS].reverse().map((value) => (
            <button
              type="button"
              key={value}
              aria-pressed={answer?.answer === value}
              onClick={() =>
                setGiven((g) => ({
                  ...g,
                  [topic.key]: {
                    answer: value,
                    objection: value === 'agreed' ? null : (g[topic.key]?.objection ?? null),
                  },
                }))
              }
            >
              {t.answer[value]}
            </button>
          ))}
        </fieldset>
        <Button look="primary" disabled={isBusy} onClick={() => void submit()}>
          <span>
            {w.toReview}
            <br />
            <span className="small">{w.presented(pitches.length)}</span>
          </span>
        </Button>
      </div>
    </>
  );
}
