import { expect, test } from 'vitest';
import { aPastVisit, aRepAt, ago, begin, counted, jump, type Field } from './field.ts';

/** What the sheet behind a quantity says, label by label. */
const sumOf = async (hand: Awaited<ReturnType<typeof aRepAt>>['hand']): Promise<Record<string, string>> =>
  Object.fromEntries(
    await hand.page
      .locator('dialog .sum > div')
      .evaluateAll((rows) =>
        rows.map((row) => [row.querySelector('dt')!.textContent!, row.querySelector('dd')!.textContent!] as const),
      ),
  );

export function suggestedOrder(field: () => Field): void {
  test('[Scenario 4] 24 + 48 − 0 − 20: 52 were sold, 58 are missing, 60 are proposed: five cases', async () => {
    const at = field();
    const [goods, shop] = [at.goods[0], at.shops[0]!];
    const before = aPastVisit(at, {
      outlet: shop,
      day: ago(at, 7),
      counted: [counted(goods, 24)],
      ordered: { product: goods, bottles: 48 },
    });
    await at.tell(...before.facts);
    await at.deliver(before.order, shop, goods, 48, ago(at, 6));
    const sum = await proposalOf(at, shop, '20');
    expect(sum).toMatchObject({ previous: '24', delivered: '48', counted: '20', sold: '52', onTheWay: '0', raw: '58' });
    expect(sum['removed']).toBe('0');
    expect(sum['result']).toBe(`5 箱（60 ${goods.packs[0]!.name}）`);
  });

  test('[Scenario 4] with 24 on the way 34 are missing, and 36 are proposed', async () => {
    const at = field();
    const [goods, shop] = [at.goods[0], at.shops[1]!];
    const before = aPastVisit(at, {
      outlet: shop,
      day: ago(at, 7),
      counted: [counted(goods, 24)],
      ordered: { product: goods, bottles: 48 },
    });
    const since = aPastVisit(at, { outlet: shop, day: ago(at, 1), ordered: { product: goods, bottles: 24 } });
    await at.tell(...before.facts, ...since.facts);
    await at.deliver(before.order, shop, goods, 48, ago(at, 6));
    const sum = await proposalOf(at, shop, '20');
    expect(sum).toMatchObject({ sold: '52', onTheWay: '24', raw: '34', result: `3 箱（36 ${goods.packs[0]!.name}）` });
  });
}

/** Counts so many of the first goods in a shop, and reads the sum behind what is proposed. */
async function proposalOf(at: Field, shop: Field['shops'][number], bottles: string): Promise<Record<string, string>> {
  const { device, hand } = await aRepAt(at, shop);
  const { order: w } = hand.words;
  await begin(hand, shop);
  await jump(hand, 'store-check', 'check');
  await hand.countOnPad([bottles, '0']);
  await hand.goOn(hand.words.shelf.finish);
  await hand.arrive('merchandise');
  await jump(hand, 'suggested-order', 'order');
  const row = hand.page.locator('.order-row', { hasText: at.goods[0].name });
  await row.getByRole('button', { name: new RegExp(w.why) }).click();
  const said = await sumOf(hand);
  const unit = at.goods[0].packs[0]!.name;
  const labels: Record<string, string> = {
    previous: w.sum.previous,
    delivered: w.sum.delivered,
    removed: w.sum.removed,
    counted: w.sum.counted,
    sold: w.sum.sold('7'),
    onTheWay: w.sum.onTheWay,
    raw: w.sum.raw,
    result: w.sum.packs(12, unit, at.goods[0].packs.at(-1)!.name),
  };
  const sum = Object.fromEntries(
    Object.entries(labels).flatMap(([key, label]) => (said[label] === undefined ? [] : [[key, said[label]]])),
  );
  expect(device.faults).toEqual([]);
  await device.context.close();
  return sum;
}
