import { expect, test } from 'vitest';
import { SHOP_TERMS } from '../../core/words/shop-terms.ts';
import { aPastVisit, aRepAt, ago, begin, counted, jump, type Field } from './field.ts';

export function badData(field: () => Field): void {
  test('[Scenario 5] 10 before, nothing delivered, 22 now: count again or say where else they come from, and no quantity; without a count before it is an estimate', async () => {
    const at = field();
    const [[first, second], shop] = [at.goods, at.shops[2]!];
    const before = aPastVisit(at, { outlet: shop, day: ago(at, 7), counted: [counted(first, 10)] });
    const bought = aPastVisit(at, { outlet: shop, day: ago(at, 14), ordered: { product: second, bottles: 24 } });
    await at.tell(...bought.facts, ...before.facts);
    await at.deliver(bought.order, shop, second, 24, ago(at, 12));

    const { device, hand } = await aRepAt(at, shop);
    const { order: w, shelf } = hand.words;
    await begin(hand, shop);
    await jump(hand, 'store-check', 'check');
    await hand.countOnPad(['22', '6']);
    await hand.goOn(shelf.finish);
    await hand.arrive('merchandise');
    await jump(hand, 'suggested-order', 'order');
    const row = (name: string) => hand.page.locator('.order-row', { hasText: name });

    // 10 + 0 − 0 − 22 = −12: a question and no order.
    await row(first.name).getByText(w.negative).waitFor();
    await row(first.name)
      .getByRole('link', { name: new RegExp(`^${w.recount}`) })
      .waitFor();
    expect(await row(first.name).locator('.stepper').count()).toBe(0);
    await row(first.name)
      .getByRole('button', { name: new RegExp(w.why) })
      .click();
    await hand.page.getByRole('dialog', { name: w.whyBlank }).waitFor();
    const sold = hand.page.locator('dialog .sum > div', { hasText: w.sum.sold('7') }).locator('dd');
    expect(await sold.innerText()).toBe('-12');
    await hand.closeSheet();
    // The count is right: the shop has them from somewhere else, and still no quantity is made up.
    await row(first.name).getByRole('radio', { name: SHOP_TERMS.zh.otherSource.wholesaler, exact: true }).click();
    await expect.poll(() => row(first.name).getByRole('radio', { checked: true }).count()).toBe(1);
    expect(await row(first.name).locator('.stepper').count()).toBe(0);
    expect(await row(second.name).getByRole('group', { name: w.otherSource }).count()).toBe(0);

    // Never counted before: two cases in twelve days, marked as an estimate.
    await row(second.name).getByText(w.estimate, { exact: false }).waitFor();
    await row(second.name)
      .getByText(w.est('2', second.packs[0]!.name, 6))
      .waitFor();
    expect(device.faults).toEqual([]);
    await device.context.close();
  });

  test('[Scenario 5] a blank is no zero: what was not counted today is not ordered', async () => {
    const at = field();
    const [[first, second], shop] = [at.goods, at.shops[3]!];
    const before = aPastVisit(at, { outlet: shop, day: ago(at, 7), counted: [counted(first, 10), counted(second, 8)] });
    await at.tell(...before.facts);

    const { device, hand } = await aRepAt(at, shop);
    await begin(hand, shop);
    await jump(hand, 'store-check', 'check');
    await hand.countOnPad(['0']);
    await hand.press(hand.words.shelf.stopHere(1, 2));
    await hand.arrive('merchandise');
    await jump(hand, 'suggested-order', 'order');
    await hand.page.locator('.order-row', { hasText: first.name }).waitFor();
    expect(await hand.page.locator('.order-row', { hasText: second.name }).count()).toBe(0);
    expect(device.faults).toEqual([]);
    await device.context.close();
  });
}
