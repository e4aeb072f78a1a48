import { yuan } from '../../core/base/money.ts';
import { decisionMaker } from '../../core/outlet/contact.ts';
import { openCommitments } from '../../core/plan/commitment.ts';
import { choose, fill, type Slots } from '../../core/script/choose.ts';
import type { ScriptLine } from '../../core/script/line.ts';
import type { Step } from '../../core/visit/step.ts';
import type { AtVisit } from './at-visit.ts';

const dayText = (day: string): string => day.slice(5).replace('-', '/');

/** What this shop puts into the slots of talk scripts. What is not known has no entry, so its lines are not shown. */
export function slotsOf(at: AtVisit): Slots {
  const { book, outlet, history, visit } = at;
  const owner = decisionMaker(outlet.contacts);
  const promise = openCommitments(at.commitments.filter((c) => c.direction === 'to-customer'))[0];
  const last = history.visits.find((v) => v.visit !== visit.id);
  const out = at.findings.find((f) => f.kind === 'out-of-stock');
  const low = at.findings.find((f) => f.kind === 'low');
  const gap = at.findings.find((f) => f.kind === 'must-stock-missing');
  const product = out ?? low ?? gap;
  const entries: [string, string | undefined][] = [
    ['称呼', owner?.salutation],
    ['我', book.person.name],
    ['公司', book.organisation.name],
    ['品牌', book.organisation.brand],
    ['客服电话', book.organisation.servicePhone],
    ['上次日期', last ? dayText(promise?.madeOn ?? last.day) : undefined],
    ['承诺', promise?.text],
    ['SKU', product ? book.products.get(product.product)?.name : undefined],
    ['介绍人', outlet.distributor.driver],
    ['下次日期', at.nextVisit ? dayText(at.nextVisit) : undefined],
    ['送货日', visit.order ? dayText(visit.order.deliveryDay) : undefined],
    [
      '清单',
      visit.order?.lines
        .filter((l) => l.agreed > 0)
        .map((l) => `${book.products.get(l.product)?.name ?? l.product} ${l.agreed}`)
        .join('、'),
    ],
    ['付款方式', visit.order ? `¥${yuan(visit.order.total)}` : undefined],
    ['日期', promise ? dayText(promise.due) : undefined],
  ];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => Boolean(entry[1]?.trim())));
}

/** The sentences for a step in the reader's language, best first. */
export function sayings(at: AtVisit, step: Step, language: 'zh' | 'en'): { line: ScriptLine; text: string }[] {
  const slots = slotsOf(at);
  return choose(at.book.lines, { step, situations: at.situations, slots }).flatMap((line) => {
    const text = fill(line, slots, language);
    return text === null ? [] : [{ line, text }];
  });
}
