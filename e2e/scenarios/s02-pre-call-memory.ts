import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { aFact } from '../../core/field-day/a-visit.ts';
import { zh as preCall } from '../../rep/pre-call/words.ts';
import { aPastVisit, aRepAt, ago, begin, counted, type Field } from './field.ts';

const POSTER = 'HB01';

export function preCallMemory(field: () => Field): void {
  test('[Scenario 2] how to address her, the promise that is overdue, the last order, six visits and the poster: one screen, without a line', async () => {
    const at = field();
    const [[goods], shop] = [at.goods, at.shops[4]!];
    for (let weeks = 6; weeks > 1; weeks--)
      await at.tell(
        ...aPastVisit(at, { outlet: shop, day: ago(at, 7 * weeks), counted: [counted(goods, 10 + weeks)] }).facts,
      );
    const { facts } = aPastVisit(at, {
      outlet: shop,
      day: ago(at, 7),
      counted: [counted(goods, 3)],
      ordered: { product: goods, bottles: 24 },
    });
    const visit = 'visit' in facts[0]! ? facts[0].visit : '';
    const when = facts[0]!.at;
    await at.tell(
      facts[0]!,
      aFact['contact-noted']({
        visit,
        at: when,
        contact: randomUUID(),
        name: '王芳',
        salutation: '王姐',
        role: 'owner',
      }),
      aFact['posm-checked']({ visit, at: when, items: [{ posm: POSTER, state: 'damaged' }] }),
      aFact['commitment-made']({ visit, at: when, commitment: randomUUID(), text: '换破海报', due: ago(at, 2) }),
      ...facts.slice(1),
    );

    const { device, hand } = await aRepAt(at, shop);
    await device.context.setOffline(true);
    await begin(hand, shop);
    const { page, words } = hand;
    await hand.see(words.visit.dontForget('王姐'));
    const promise = page.locator('.list-line', { hasText: '换破海报' });
    await promise.getByText(words.outlet.overdue).waitFor();
    // Two cases at ¥48.00.
    await page.locator('.figures').getByText('¥96').waitFor();
    expect(await page.getByRole('list', { name: preCall.six }).getByRole('listitem').count()).toBe(6);
    const isSeen = await page
      .locator('.one-screen')
      .evaluate((screen) => screen.scrollHeight <= screen.clientHeight || document.body.scrollHeight <= innerHeight);
    expect(isSeen).toBe(true);

    await hand.press(words.outlet.stockTable);
    const table = page.locator('dialog table');
    for (const stock of [/^3/, /^12$/, /^16$/]) await table.getByRole('cell', { name: stock }).first().waitFor();
    await hand.closeSheet();
    await page.getByRole('button', { name: new RegExp('^工具') }).click();
    const poster = page
      .locator('dialog')
      .getByRole('checkbox', { name: new RegExp('海报') })
      .first();
    expect(await poster.isChecked()).toBe(true);
    expect(device.faults).toEqual([]);
    await device.context.setOffline(false);
    await device.context.close();
  });
}
