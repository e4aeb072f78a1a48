import { MM, pdfOf, rule, write, type Pen } from './document.ts';
import { drawCode } from './note-pdf.ts';
import { codeOfPhone } from './phone-code.ts';

/** The card that hangs in a shop: who comes, when, whom to call, and when he was here. In Chinese, as the shop reads it. */
export interface ServiceCard {
  readonly seller: string;
  readonly servicePhone: string;
  readonly outlet: { readonly name: string; readonly code: string; readonly address: string };
  readonly rep: { readonly name: string; readonly phone: string };
  /** Such as 每周三. */
  readonly comes: string;
  readonly next: string;
  readonly delivery: { readonly name: string; readonly driver: string; readonly leadDays: number };
  /** The latest first. */
  readonly visits: readonly { readonly day: string; readonly rep: string; readonly outcome: string }[];
}

/** Two cards stand on a sheet, to be cut in its middle. */
const CARD = { left: 14 * MM, width: 182 * MM, height: 148.5 * MM };
const COLUMNS = [
  { heading: '日期', at: 0, width: 28 },
  { heading: '来访人', at: 28, width: 30 },
  { heading: '做了什么', at: 58, width: 84 },
  { heading: '店主签字', at: 142, width: 40 },
] as const;
const [LOG_TOP, LOG_ROW, LOG_ROWS] = [71, 7.6, 8];

/** 客户服务卡, two on a sheet of A4. */
export const cardsPdf = (cards: readonly ServiceCard[]): Promise<Uint8Array<ArrayBuffer>> =>
  pdfOf({ size: 'A4', title: '客户服务卡' }, (pen) => {
    cards.forEach((card, at) => {
      const isSecond = at % 2 === 1;
      if (at > 0 && !isSecond) pen.addPage();
      if (isSecond) cutLine(pen);
      drawCard(pen, card, isSecond ? CARD.height : 0);
    });
  });

function cutLine(pen: Pen): void {
  pen.dash(3, { space: 3 });
  rule(pen, 0, CARD.height, 210 * MM, 0.3);
  pen.undash();
}

function drawCard(pen: Pen, card: ServiceCard, top: number): void {
  const { left, width } = CARD;
  const code = codeOfPhone(card.servicePhone);
  const codeSize = 22 * MM;
  const y = (mm: number): number => top + mm * MM;
  write(pen, card.seller, { x: left, y: y(9), width: width - codeSize - 8, size: 11 });
  write(pen, '客户服务卡', { x: left, y: y(15), width: width - codeSize - 8, size: 22 });
  if (code !== null) {
    drawCode(pen, code, left + width - codeSize, y(8), codeSize);
    write(pen, '扫码打电话', { x: left + width - codeSize, y: y(31), width: codeSize, size: 7, align: 'center' });
  }
  rule(pen, left, y(35), width, 1);
  const { outlet, rep, delivery } = card;
  const said = (...parts: string[]): string => parts.filter((part) => part !== '').join(' · ');
  const facts: readonly (readonly [string, string])[] = [
    ['门店', said(outlet.name, outlet.code)],
    ['业务员', said(rep.name, rep.phone)],
    ['地址', outlet.address],
    ['来访', said(card.comes, card.next === '' ? '' : `下次 ${card.next}`)],
    ['送货', delivery.name === '' ? '' : said(delivery.name, delivery.driver === '' ? '' : `司机 ${delivery.driver}`)],
    [card.servicePhone === '' ? '' : '投诉和服务', card.servicePhone],
  ];
  const half = width / 2;
  facts.forEach(([label, value], at) => {
    const x = left + (at % 2) * half;
    const line = y(39 + Math.floor(at / 2) * 8);
    write(pen, label, { x, y: line, width: 20 * MM, size: 9 });
    write(pen, value, { x: x + 21 * MM, y: line - 1.5, width: half - 24 * MM, size: 12 });
  });
  const call = card.servicePhone === '' ? '' : '有不满意的，请打上面的电话。';
  const terms = `下单后 ${delivery.leadDays} 天送到。过期、破损的货请留着，来访时办退换。${call}`;
  write(pen, terms, { x: left, y: y(64), width, size: 8.5 });
  drawLog(pen, card, top);
}

/** When he was here; below it there is room to write. */
function drawLog(pen: Pen, { visits }: ServiceCard, top: number): void {
  const { left, width } = CARD;
  const y = (row: number): number => top + (LOG_TOP + row * LOG_ROW) * MM;
  pen
    .rect(left, y(0), width, LOG_ROW * MM)
    .fill('#eeeeee')
    .fillColor('#000000');
  for (const { heading, at, width: wide } of COLUMNS)
    write(pen, heading, { x: left + at * MM + 4, y: y(0) + 5, width: wide * MM - 8, size: 9 });
  rule(pen, left, y(0), width, 0.3);
  for (let row = 1; row <= LOG_ROWS; row += 1) {
    const visit = visits[row - 1];
    rule(pen, left, y(row), width, 0.3);
    if (visit)
      [visit.day, visit.rep, visit.outcome].forEach((text, at) => {
        const column = COLUMNS[at]!;
        const run = { x: left + column.at * MM + 4, y: y(row) + 5, width: column.width * MM - 8, size: 9 };
        write(pen, text, run);
      });
  }
  rule(pen, left, y(LOG_ROWS + 1), width, 0.3);
  for (const { at } of [...COLUMNS.slice(1), { at: 0 }, { at: 182 }])
    pen
      .moveTo(left + at * MM, y(0))
      .lineTo(left + at * MM, y(LOG_ROWS + 1))
      .lineWidth(0.3)
      .stroke();
}
