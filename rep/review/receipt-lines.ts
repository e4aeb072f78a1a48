import { inCapitals } from '../../core/base/capitals.ts';
import { sumOf, yuan } from '../../core/base/money.ts';
import { freeOf } from '../../core/order/order.ts';
import { complaintNumber } from '../../core/outlet/complaint.ts';
import { TERMS } from '../../core/words/terms.ts';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { packedText } from '../../core/catalog/packed.ts';
import { useOwed } from '../collect/use-owed.ts';
import { useAtVisit } from '../visit/at-visit.ts';
import * as common from '../words.ts';
import * as words from './words.ts';

/** One part of the receipt: its heading (none at the beginning and end) and its lines. */
export interface ReceiptPart {
  readonly key: string;
  readonly heading: string | null;
  readonly lines: readonly string[];
}

/** What the shop keeps of a visit: lines, promises on both sides, complaint numbers, the next visit. Nothing of ours in it. */
export function useReceipt(): readonly ReceiptPart[] {
  const w = useWords(words);
  const c = useWords(common);
  const { language } = useLanguage();
  const t = TERMS[language];
  const { visit, outlet, book, shop, today, nextVisit } = useAtVisit();
  const { order, reviewed } = visit;
  const { owed } = useOwed();
  const ordered = (order?.lines ?? []).flatMap((line) => {
    const product = book.products.get(line.product);
    const free = freeOf(line);
    if (!product || line.agreed + free === 0) return [];
    const gift = free > 0 ? ` ${w.free(packedText(free, product))}` : '';
    return [`${product.name} ${packedText(line.agreed, product)}${gift} ¥${yuan(line.value)}`];
  });
  const paid = sumOf(visit.collected.map((one) => one.amount));
  const paidLines =
    visit.collected.length > 0 || order?.type === 'van'
      ? [
          ...visit.collected.map((one) =>
            w.receiptPaid([w.a.way[one.way], one.reference].filter(Boolean).join(' '), yuan(one.amount)),
          ),
          ...(language === 'zh' && paid > 0 ? [w.capitals(inCapitals(paid))] : []),
          w.receiptOwed(yuan(owed)),
        ]
      : [];
  const next = reviewed ? reviewed.nextVisit : nextVisit;
  const complaints = shop.complaints.filter((one) => visit.complaints.some((made) => made.complaint === one.id));
  const parts: ReceiptPart[] = [
    { key: 'title', heading: null, lines: [w.receiptTitle(outlet.name), c.date(today)] },
    {
      key: 'order',
      heading: w.receiptLines,
      lines: order
        ? [
            ...ordered,
            w.total(yuan(order.total)),
            ...(language === 'zh' ? [w.capitals(inCapitals(order.total))] : []),
            ...(order.type === 'van'
              ? [w.receiptHandedOver]
              : [
                  w.receiptDelivery(c.date(reviewed?.deliveryDay ?? order.deliveryDay), reviewed?.deliveryWindow ?? ''),
                  w.receiptPay(t.payment[order.payment]),
                ]),
          ]
        : [w.noOrderLine],
    },
    { key: 'money', heading: w.receiptMoney, lines: paidLines },
    {
      key: 'promises',
      heading: w.receiptPromises,
      lines: visit.promised.map((p) =>
        w.receiptPromise(p.direction === 'to-customer' ? w.receiptWe : w.receiptYou, p.text, c.date(p.due)),
      ),
    },
    {
      key: 'complaints',
      heading: w.receiptComplaints,
      lines: complaints.map((one) =>
        w.receiptNumber(w.t.complaint[one.type], complaintNumber(one), c.date(one.answerBy)),
      ),
    },
    {
      key: 'end',
      heading: null,
      lines: [
        ...(next ? [w.receiptNext(c.date(next), reviewed?.nextTime ? w.t.dayPart[reviewed.nextTime] : '')] : []),
        w.receiptRep(book.person.name, book.organisation.servicePhone),
      ],
    },
  ];
  return parts.filter((part) => part.lines.length > 0);
}

/** The receipt as plain text, for a message or a code. */
export const receiptText = (parts: readonly ReceiptPart[]): string =>
  parts.map(({ heading, lines }) => [...(heading ? [`【${heading}】`] : []), ...lines].join('\n')).join('\n');
