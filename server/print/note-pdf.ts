import { inCapitals } from '../../core/base/capitals.ts';
import { yuan } from '../../core/base/money.ts';
import { packedText } from '../../core/catalog/packed.ts';
import { baseOf, caseOf, type Product, type ProductId } from '../../core/catalog/product.ts';
import type { DeliveryNote, NoteLine } from '../../core/order/life/note.ts';
import { MM, pdfOf, rule, write, type Pen } from './document.ts';
import { qrOf } from './qr.ts';
import { drawTable, type Cell, type Column } from './table.ts';

/** What a paper of an order says beside its goods. All of it is Chinese: it is signed and filed in China. */
export interface NotePaper {
  /** 装送单 of one part, or 订货单 of what was agreed. */
  readonly kind: 'delivery' | 'order';
  readonly note: DeliveryNote;
  readonly number: string;
  readonly seller: string;
  readonly servicePhone: string;
  readonly outlet: { readonly name: string; readonly code: string; readonly address: string };
  readonly rep: string;
  readonly orderDay: string;
  readonly deliveryDay: string;
  readonly payment: string;
  readonly products: readonly Product[];
  /** Who signed for the goods; empty: nobody yet. */
  readonly signedBy: string;
  /** The signature that the order was agreed with, as it was written; null where it was agreed otherwise. */
  readonly agreed: { readonly by: string; readonly signature: Uint8Array } | null;
}

const PAGE = { left: 12 * MM, width: 186 * MM, bottom: 283 * MM };
const COLUMNS: readonly Column[] = [
  { heading: '序', width: 7 * MM },
  { heading: '品名', width: 52 * MM },
  { heading: '数量', width: 24 * MM, align: 'right' },
  { heading: '赠送', width: 18 * MM, align: 'right' },
  { heading: '单价', width: 24 * MM, align: 'right' },
  { heading: '优惠', width: 17 * MM, align: 'right' },
  { heading: '金额', width: 20 * MM, align: 'right' },
  { heading: '批号 / 生产日期', width: 24 * MM },
];
/** Of what was agreed there is no batch yet: its room is the product's. */
const WITHOUT_BATCH = COLUMNS.slice(0, -1).map((column, at) => (at === 1 ? { ...column, width: 76 * MM } : column));
/** So much has to stand together below the goods: the sum and the signatures. */
const END = 44 * MM;

const TITLES = { delivery: '装送单', order: '订货单' };
const SIGNERS = { delivery: ['送货人（签字）', '收货人（签字）'], order: ['业务员（签字）', '店主（签字）'] } as const;

/** 装送单 or 订货单 on A4. */
export const notePdf = (paper: NotePaper): Promise<Uint8Array<ArrayBuffer>> =>
  pdfOf({ size: 'A4', title: `${TITLES[paper.kind]} ${paper.number}` }, (pen) => {
    const rows = paper.note.lines.map((line, at) => rowOf(line, at, paper.products));
    const place = { left: PAGE.left, top: head(pen, paper), bottom: PAGE.bottom - 6 * MM, again: 18 * MM };
    const after = drawTable(pen, paper.kind === 'order' ? WITHOUT_BATCH : COLUMNS, rows, place);
    const isFull = after + END > PAGE.bottom;
    if (isFull) pen.addPage();
    end(pen, paper, isFull ? 18 * MM : after);
    numberPages(pen, paper);
  });

const partText = ({ part, parts, day }: DeliveryNote): string =>
  day === null
    ? `第 ${part} 次送货（待送）`
    : parts === null
      ? `第 ${part} 次送货（还有未送的）`
      : parts === 1
        ? '一次送齐'
        : `第 ${part} 次送货，共 ${parts} 次`;

function head(pen: Pen, { kind, note, number, seller, servicePhone, outlet, ...paper }: NotePaper): number {
  const { left, width } = PAGE;
  const code = 20 * MM;
  write(pen, seller, { x: left, y: 11 * MM, width: width - code - 10, size: 12 });
  write(pen, Array.from(TITLES[kind]).join(' '), { x: left, y: 19 * MM, width, size: 20, align: 'center' });
  drawCode(pen, number, left + width - code, 10 * MM, code);
  rule(pen, left, 33 * MM, width, 1);
  const half = width / 2;
  const facts: (readonly [string, string])[] = [
    ['单号', number],
    kind === 'order' ? ['品种', `${note.lines.length} 种`] : ['送货', partText(note)],
    ['门店', [outlet.name, outlet.code].filter((part) => part !== '').join(' · ')],
    ['送货日期', kind === 'order' ? paper.deliveryDay : (note.day ?? '')],
    ['地址', outlet.address],
    ['下单日期', paper.orderDay],
    ['付款', paper.payment],
    ['业务员', [paper.rep, servicePhone ? `客服 ${servicePhone}` : ''].filter((part) => part !== '').join(' · ')],
  ];
  facts.forEach(([label, value], at) => {
    const [x, y] = [left + (at % 2) * half, (36 + Math.floor(at / 2) * 6.5) * MM];
    write(pen, label, { x, y, width: 18 * MM, size: 9 });
    write(pen, value, { x: x + 18 * MM, y, width: half - 22 * MM, size: 10 });
  });
  return 64 * MM;
}

function rowOf(line: NoteLine, at: number, products: readonly Product[]): Cell[] {
  const product = productOf(line.product, products);
  const singly = baseOf(product).name;
  const { per } = line.price;
  const fen = yuan(line.price.fen);
  return [
    String(at + 1),
    [product.name, [product.barcode, casesOf(product)].filter((part) => part !== '').join(' · ')],
    line.paid > 0 ? packedText(line.paid, product) : '',
    line.free > 0 ? packedText(line.free, product) : '',
    per === 1 ? `${fen}/${singly}` : `${fen}/${per} ${singly}`,
    line.off > 0 ? `-${yuan(line.off)}` : '',
    yuan(line.value),
    [line.batch, line.produced ?? ''],
  ];
}

const casesOf = (product: Pick<Product, 'packs'>): string => {
  const { factor, name } = caseOf(product);
  return factor > 1 ? `${factor} ${baseOf(product).name}/${name}` : '';
};

/** A product that the catalog has lost is known by its code. */
export const productOf = (id: ProductId, products: readonly Product[]): Pick<Product, 'name' | 'barcode' | 'packs'> =>
  products.find((one) => one.id === id) ?? { name: id, barcode: '', packs: [{ name: '', factor: 1 }] };

function end(pen: Pen, { kind, note, signedBy, agreed }: NotePaper, top: number): void {
  const { left, width } = PAGE;
  write(pen, `合计（大写）  ${inCapitals(note.total)}`, { x: left + 4, y: top + 8, width: width * 0.7, size: 11 });
  const sumEnds = kind === 'order' ? width - 4 : width - 24 * MM - 4;
  write(pen, `¥${yuan(note.total)}`, { x: left, y: top + 7, width: sumEnds, size: 13, align: 'right' });
  rule(pen, left, top + 30, width, 0.8);
  const y = top + 48;
  for (const [label, at, long, text] of [
    [SIGNERS[kind][0], 0, 54, ''],
    [SIGNERS[kind][1], 62, 66, signedBy],
    ['日期', 138, 48, ''],
  ] as const) {
    const x = left + at * MM;
    const wide = label.length * 10 + 4;
    write(pen, label, { x, y, width: wide, size: 10 });
    write(pen, text, { x: x + wide + 4, y, width: long * MM - wide, size: 10 });
    rule(pen, x + wide, y + 15, long * MM - wide);
  }
  if (kind === 'delivery')
    write(pen, '收货时请当面点清数量，查看批号和生产日期；有短缺、破损请在单上写明。', {
      x: left,
      y: y + 28,
      width,
      size: 8,
    });
  if (!agreed) return;
  write(pen, `订货时签字确认  ${agreed.by}`, { x: left, y: y + 56, width: 60 * MM, size: 9 });
  pen.image(Buffer.from(agreed.signature), left + 62 * MM, y + 44, { fit: [42 * MM, 17 * MM] });
}

/** On every page: which it is, and of which paper. */
function numberPages(pen: Pen, { kind, number, outlet }: NotePaper): void {
  const { count } = pen.bufferedPageRange();
  for (let at = 0; at < count; at += 1) {
    pen.switchToPage(at);
    const run = { x: PAGE.left, width: PAGE.width, size: 8 };
    if (at > 0) write(pen, `${TITLES[kind]} ${number} · ${outlet.name}`, { ...run, y: 11 * MM });
    write(pen, `第 ${at + 1} 页，共 ${count} 页`, { ...run, y: 285 * MM, align: 'center' });
  }
}

export function drawCode(pen: Pen, text: string, x: number, y: number, size: number): void {
  const rows = qrOf(text);
  const one = size / rows.length;
  rows.forEach((row, r) =>
    row.forEach((isDark, c) => {
      if (isDark) pen.rect(x + c * one, y + r * one, one, one);
    }),
  );
  pen.fill('#000000');
}
