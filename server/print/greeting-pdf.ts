import type { Gift } from '../../core/outlet/gift.ts';
import { MM, pdfOf, rule, write, type Pen } from './document.ts';

/** A card that goes with a gift. It asks for nothing and names no order. */
export interface GreetingCard {
  readonly occasion: Gift['occasion'];
  /** To whom: the shop, or the household. */
  readonly to: string;
  readonly item: string;
  readonly from: { readonly seller: string; readonly rep: string; readonly servicePhone: string };
  readonly day: string;
}

/** What a card says, by its occasion: a title and lines that hold for everyone. */
export const GREETINGS: Readonly<
  Record<Gift['occasion'], { readonly title: string; readonly lines: readonly string[] }>
> = {
  'new-year': { title: '新年好', lines: ['谢谢您这一年的照应。', '祝您和家人平安，生意顺当。'] },
  opening: { title: '开张大吉', lines: ['新店开张，辛苦了。', '祝您客来客往，日日顺当。'] },
  thanks: { title: '谢谢您', lines: ['谢谢您的信任和提醒。', '有做得不周到的，请告诉我们。'] },
};
/** What every card says of the gift: it is small, and nothing is wanted for it. */
export const NO_STRINGS = '一份小礼，和订货没有关系，不用回送。';

/** Half a sheet of A4. */
const CARD = { left: 24 * MM, width: 162 * MM, height: 148.5 * MM };

/** 贺卡, half a sheet of A4. */
export const greetingPdf = (card: GreetingCard): Promise<Uint8Array<ArrayBuffer>> =>
  pdfOf({ size: [210 * MM, CARD.height], title: GREETINGS[card.occasion].title }, (pen) => draw(pen, card));

function draw(pen: Pen, { occasion, to, item, from, day }: GreetingCard): void {
  const { left, width, height } = CARD;
  const { title, lines } = GREETINGS[occasion];
  pen
    .rect(12 * MM, 10 * MM, 186 * MM, height - 20 * MM)
    .lineWidth(1)
    .stroke();
  const at = (text: string, mm: number, size: number, align: 'left' | 'center' | 'right' = 'left'): void =>
    write(pen, text, { x: left, y: mm * MM, width, size, align });
  at(title, 22, 34, 'center');
  rule(pen, left + width / 3, 40 * MM, width / 3, 1);
  at(`${to}：`, 50, 16);
  lines.forEach((line, i) => at(line, 63 + i * 11, 18));
  at(`随卡：${item}。${NO_STRINGS}`, 90, 11);
  at(from.seller, 106, 14, 'right');
  at([from.rep, from.servicePhone].filter((one) => one !== '').join(' · '), 115, 11, 'right');
  at(day, 122, 11, 'right');
}
