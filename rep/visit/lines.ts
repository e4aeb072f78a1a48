import { yuan } from '../../core/base/money.ts';
import { caseOf } from '../../core/catalog/product.ts';
import { decisionMaker } from '../../core/outlet/contact.ts';
import { openCommitments, type Commitment } from '../../core/plan/commitment.ts';
import { choose, fill, type Slots } from '../../core/script/choose.ts';
import type { ScriptLine, Situation } from '../../core/script/line.ts';
import type { Step } from '../../core/visit/step.ts';
import { TERMS } from '../../core/words/terms.ts';
import { packedText } from '../../core/catalog/packed.ts';
import * as order from '../order/words.ts';
import * as common from '../words.ts';
import type { AtVisit } from './at-visit.ts';

type Language = 'zh' | 'en';
/** The most lines that one reads out; of more one says how many there are. */
const READ_OUT = 3;

/** What this shop puts into the slots of talk scripts. What is not known has no entry, so its lines are not shown. */
function slotsOf(at: AtVisit, { step, language, topic = null }: Wanted): Slots {
  const { book, outlet, history, visit } = at;
  const [c, o] = language === 'zh' ? [common.zh, order.zh] : [common.en, order.en];
  const promise = promiseFor(step, at);
  const last = history.visits.find((v) => v.visit !== visit.id);
  const found = at.findings.find(
    (f) => f.kind === 'out-of-stock' || f.kind === 'low' || f.kind === 'must-stock-missing',
  );
  const product = book.products.get(topic ?? found?.product ?? '');
  const lines = (visit.order?.lines ?? []).flatMap((line) => {
    const of = book.products.get(line.product);
    return of && line.agreed > 0 ? [`${of.name} ${packedText(line.agreed, of)}`] : [];
  });
  const entries: [string, string | undefined][] = [
    ['称呼', decisionMaker(outlet.contacts)?.salutation],
    ['我', book.person.name],
    ['公司', book.organisation.name],
    ['品牌', book.organisation.brand],
    ['客服电话', book.organisation.servicePhone],
    ['上次日期', last ? c.date(promise?.madeOn ?? last.day) : undefined],
    ['承诺', promise?.text],
    ['SKU', product?.name],
    ['数量', product && topic ? '1' : undefined],
    ['单位', product && topic ? caseOf(product).name : undefined],
    ['介绍人', outlet.distributor.driver],
    ['下次日期', at.nextVisit ? c.date(at.nextVisit) : undefined],
    ['送货日', visit.order ? c.date(visit.order.deliveryDay) : undefined],
    ['清单', lines.length <= READ_OUT ? c.list(lines) : o.many(lines.length)],
    [
      '付款方式',
      visit.order ? o.paying(TERMS[language].payment[visit.order.payment], yuan(visit.order.total)) : undefined,
    ],
    ['日期', promise ? c.date(promise.due) : undefined],
  ];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => Boolean(entry[1]?.trim())));
}

/** Our promise to speak of: at the door the oldest that is open, on leaving what was promised just now or is still to come. */
function promiseFor(step: Step, { commitments, today }: AtVisit): Commitment | undefined {
  const open = openCommitments(commitments.filter((one) => one.direction === 'to-customer'));
  if (step !== 'review') return open[0];
  return open.find((one) => one.madeOn === today) ?? open.find((one) => one.due >= today);
}

/** What a sentence is wanted for. */
export interface Wanted {
  readonly step: Step;
  readonly language: Language;
  /** What it is to speak of; else all that the visit knows. */
  readonly situations?: readonly Situation[];
  /** The product that it is about; else what the check found. */
  readonly topic?: string | null;
}

/** The sentences for a step in the reader's language, best first. */
export function sayings(at: AtVisit, wanted: Wanted): { line: ScriptLine; text: string }[] {
  const { step, language, situations = at.situations } = wanted;
  const slots = slotsOf(at, wanted);
  return choose(at.book.lines, { step, situations, slots }).flatMap((line) => {
    const text = fill(line, slots, language);
    return text === null ? [] : [{ line, text }];
  });
}
