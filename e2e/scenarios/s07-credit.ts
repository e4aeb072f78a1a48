import { expect, test } from 'vitest';
import { plusDays } from '../../core/base/day.ts';
import { ORDER_TERMS } from '../../core/words/order-terms.ts';
import { TERMS } from '../../core/words/terms.ts';
import { zh as orders } from '../../console/orders/words.ts';
import { aDesk } from '../field-day/browser.ts';
import { aPastVisit, aRepAt, begin, jump, type Field } from './field.ts';

const { deed, state } = ORDER_TERMS.zh;

export function creditAndScheme(field: () => Field): void {
  test('[Scenario 7] ¥5,000 limit, ¥4,200 owed, ¥300 on the way: an order of ¥800 with buy-ten-get-one is held, and approved by two', async () => {
    const at = field();
    const [[first, second], shop] = [at.goods, at.shops[3]!];
    // Ten cases at ¥80.00 bring one; three at ¥100.00 are on the way.
    await at.bring('prices', [
      ['价格表编码', '产品编码', '价格', '计价单位'],
      ['XY7', first.id, '80.00', '箱'],
      ['XY7', second.id, '100.00', '箱'],
    ]);
    await at.bring('outlets', [
      ['门店编码', '门店名称', '渠道', '价格表编码', '付款方式', '信用额度', '应收款', '逾期款'],
      [shop.code, shop.name, TERMS.zh.channel.other, 'XY7', TERMS.zh.payment.credit, '5000', '4200', '0'],
    ]);
    await at.bring('schemes', [
      ['促销编码', '促销名称', '产品编码', '买数量', '送数量', '单位', '开始日期', '结束日期'],
      ['XY7', '买十送一', first.id, '10', '1', '箱', at.today, plusDays(at.today, 30)],
    ]);
    const open = aPastVisit(at, {
      outlet: shop,
      day: plusDays(at.today, -1),
      ordered: { product: second, bottles: 36, caseOf: 10_000 },
    });
    await at.tell(...open.facts);

    const { device, hand } = await aRepAt(at, shop);
    const { order: w } = hand.words;
    await begin(hand, shop);
    await jump(hand, 'suggested-order', 'order');
    await hand.press(w.add);
    await hand.fill(w.search, first.id);
    await hand.page.locator('dialog .choice').first().click();
    const row = hand.page.locator('.order-row', { hasText: first.name });
    for (let cases = 1; cases < 10; cases++) await row.getByRole('button', { name: w.moreOf(first.name) }).click();
    await row.getByText(w.free(12, first.packs[0]!.name)).waitFor();
    await hand.see(w.hold);
    await hand.goOn(w.place('800.00'));
    await hand.arrive('presentation');
    await hand.page.goto('/m/today');
    await hand.untilSent();

    // The supervisor, then finance, on their desks; the free case changes neither value nor lines.
    const order = await approve(at, 'sup1', '月底回款');
    const done = await approve(at, 'finance', '');
    expect(done).toBe(order);
    expect(device.faults).toEqual([]);
    await device.context.close();

    // The rep's phone hears of it.
    const again = await aRepAt(at, shop);
    await again.hand.page.goto(`/m/stores/${shop.id}`);
    await again.hand.page.getByText(state.approved).first().waitFor();
    await again.device.context.close();
  });
}

/** Looks at the held order as somebody who has to say yes, and says it; answers its number. */
async function approve({ server, browser }: Field, login: string, comment: string): Promise<string> {
  const desk = await aDesk(server, browser, login);
  const { page } = desk;
  await page.goto('/c/orders');
  await page
    .getByRole('row', { name: /¥800\.00/ })
    .getByRole('link')
    .click();
  await page.getByText(orders.over('300.00')).waitFor();
  const figures = await page.getByRole('region', { name: orders.credit }).innerText();
  for (const amount of ['¥5,000.00', '¥4,200.00', '¥300.00', '¥500.00']) expect(figures).toContain(amount);
  const goods = await page.getByRole('region', { name: orders.lines }).first().innerText();
  expect(goods).toContain('10 箱');
  expect(goods).toContain('1 箱');
  await page.getByRole('button', { name: deed.approve, exact: true }).first().click();
  const sheet = page.getByRole('dialog');
  if (comment) await sheet.getByLabel(orders.comment).fill(comment);
  await sheet.getByRole('button', { name: deed.approve, exact: true }).click();
  await sheet.waitFor({ state: 'detached' });
  const number = await page.getByRole('heading', { level: 1 }).innerText();
  expect(desk.faults).toEqual([]);
  await desk.context.close();
  return number;
}
