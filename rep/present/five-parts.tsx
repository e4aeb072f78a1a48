import { plusDays } from '../../core/base/day.ts';
import { yuan } from '../../core/base/money.ts';
import { percent } from '../../core/base/ratio.ts';
import { pitchFacts } from '../../core/visit/pitch.ts';
import { useWords } from '../../ui/language.tsx';
import { packedText } from '../../core/catalog/packed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import type { PitchTopic } from './pitch-topics.ts';
import * as words from './words.ts';

/** The five parts of a pitch, each a short line from the facts of this shop. A part of which nothing is known is left out. */
export function FiveParts({ topic }: { topic: PitchTopic }) {
  const w = useWords(words);
  const c = useWords(common);
  const { visit, history, book, tariff, outlet, today } = useAtVisit();
  const product = topic.product === null ? undefined : book.products.get(topic.product);
  const line = visit.order?.lines.find((one) => one.product === topic.product);
  const facts =
    product &&
    pitchFacts({
      visit,
      history,
      product,
      tariff,
      payment: outlet.credit.terms,
      quantity: line?.agreed ?? topic.quantity,
      deliveryDay: visit.order?.deliveryDay ?? plusDays(today, outlet.distributor.leadDays),
    });
  const { situation = null, how = null, benefit = null } = facts ?? {};
  const parts = [
    ['situation', situation && w.situation(situation.empty, situation.of)],
    ['idea', w.idea[topic.topic]],
    ['how', how && product ? w.how(packedText(how.quantity, product), yuan(how.value), c.date(how.on)) : null],
    [
      'benefit',
      benefit && benefit.profit > 0
        ? w.benefit(yuan(benefit.at), yuan(benefit.profit), percent(benefit.margin), benefit.isAskedHere)
        : null,
    ],
    [
      'next',
      topic.product === null ? w.next.none : topic.topic === 'replenishment' ? w.next.replenishment : w.next.other,
    ],
  ] as const;
  return (
    <dl className="parts">
      {parts.map(([part, text]) =>
        text === null ? null : (
          <div key={part}>
            <dt>{w.parts[part]}</dt>
            <dd>{text}</dd>
          </div>
        ),
      )}
    </dl>
  );
}
