import { inCapitals } from '../../core/base/capitals.ts';
import { besides, ROLL_COLUMNS, type RollLine } from '../../core/base/columns.ts';
import { yuan } from '../../core/base/money.ts';
import { packedText } from '../../core/catalog/packed.ts';
import { drawCode, productOf, type NotePaper } from './note-pdf.ts';
import { MM, pdfOf, rule, write } from './document.ts';

/** A roll of 58 mm, of which a printer reaches 48. */
const [PAPER, WIDTH] = [58 * MM, 48 * MM];
const EDGE = (PAPER - WIDTH) / 2;
const LINE = 4.2 * MM;
const CODE = 22 * MM;

/** What was agreed, on a roll as long as it needs to be. */
export function rollPdf(paper: NotePaper): Promise<Uint8Array<ArrayBuffer>> {
  const lines = rollLines(paper);
  const length = 10 * MM + lines.length * LINE + CODE + 12 * MM;
  return pdfOf({ size: [PAPER, length], title: `订货小票 ${paper.number}` }, (pen) => {
    const size = (WIDTH / ROLL_COLUMNS) * 2;
    const run = { x: EDGE, width: WIDTH };
    write(pen, '订货小票', { ...run, y: 3 * MM, size: size * 1.4, align: 'center' });
    lines.forEach((line, at) => {
      const y = 10 * MM + at * LINE;
      if (!line) return rule(pen, EDGE, y + LINE / 2, WIDTH);
      const { left, right } = line;
      const room = pen.fontSize(size).widthOfString(right);
      write(pen, right, { ...run, y, size, align: 'right' });
      write(pen, left, { ...run, width: WIDTH - room, y, size });
    });
    drawCode(pen, paper.number, (PAPER - CODE) / 2, 12 * MM + lines.length * LINE, CODE);
  });
}

/** Null is a line drawn across. */
function rollLines({ note, number, seller, outlet, products, ...paper }: NotePaper): (RollLine | null)[] {
  const goods = note.lines.flatMap((line) => {
    const product = productOf(line.product, products);
    const free = line.free > 0 ? `送 ${packedText(line.free, product)}` : '';
    const paid = line.paid > 0 ? packedText(line.paid, product) : '';
    return [...besides(product.name, ''), ...besides([paid, free].filter(Boolean).join(' '), yuan(line.value))];
  });
  return [
    ...besides(seller, ''),
    ...besides('单号', number),
    ...besides('门店', outlet.name),
    ...besides('下单日期', paper.orderDay),
    null,
    ...goods,
    null,
    ...besides('合计', `¥${yuan(note.total)}`),
    ...besides(`大写 ${inCapitals(note.total)}`, ''),
    ...besides('付款', paper.payment),
    ...besides('送货日期', paper.deliveryDay),
    ...besides('业务员', paper.rep),
    ...(paper.servicePhone ? besides('客服', paper.servicePhone) : []),
  ];
}
