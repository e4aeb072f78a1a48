import { expect, test } from 'vitest';
import { zh as scripts } from '../../console/scripts/words.ts';
import { ADVICE } from '../../core/script/lint/advice.ts';
import { DemonstrationDevice } from '../../server/demo/device.ts';
import { aDesk } from '../field-day/browser.ts';
import { NEWCOMER } from '../field-day/company.ts';
import { PASSWORD } from '../field-day/server.ts';
import type { Field } from './field.ts';

const CLAIMS = '全国第一，三个月营业额翻五倍，老板约好我了';
const CLEAN = '最近进了新货，最低起订量两箱。';

export function scriptCompliance(field: () => Field): void {
  test('[Scenario 10] a draft with three blocking findings stops; the clean one is published by compliance, never by its author', async () => {
    const at = field();
    const office = await aDesk(at.server, at.browser, 'office');
    const { page } = office;
    await page.goto('/c/scripts');
    await page.getByRole('button', { name: scripts.create, exact: true }).click();
    await page.getByLabel(scripts.zh).fill(CLAIMS);
    await page.getByText(scripts.found(3)).waitFor();
    for (const rule of ['L1', 'L2', 'L4'] as const) {
      await page.getByText(ADVICE[rule].reason.zh).waitFor();
      await page.getByText(ADVICE[rule].suggestion.zh).waitFor();
    }
    expect(await page.locator('.linted-marks .lint-mark.B').count()).toBe(3);
    // One tap takes the honest words; the author may still submit what is wrong, and sees what stops it.
    await page.getByRole('button', { name: scripts.take }).last().click();
    await page.getByText(scripts.found(2)).waitFor();
    await page.getByLabel(scripts.zh).fill(CLAIMS);
    await page.getByRole('button', { name: scripts.submit, exact: true }).click();
    await page.getByText(scripts.submitted).waitFor();

    const compliance = await aDesk(at.server, at.browser, 'compliance');
    await compliance.page.goto('/c/scripts');
    const waiting = compliance.page.getByRole('region', { name: 'Z1', exact: true });
    await waiting.getByText(scripts.blocked).waitFor();
    expect(await waiting.getByRole('button', { name: scripts.deed.approve }).count()).toBe(0);

    await page.goto('/c/scripts/line?id=Z1');
    await page.getByRole('button', { name: scripts.deed.write, exact: true }).click();
    await page.getByLabel(scripts.zh).fill(CLEAN);
    await page.getByText(scripts.clean).waitFor();
    await page.getByRole('button', { name: scripts.submit, exact: true }).click();
    await page.getByText(scripts.state.linted).first().waitFor();
    expect(await page.getByRole('button', { name: scripts.deed.approve }).count()).toBe(0);

    await compliance.page.reload();
    for (const deed of [scripts.deed.approve, scripts.deed.publish]) {
      await waiting.getByRole('button', { name: deed, exact: true }).click();
      await compliance.page.getByRole('dialog').getByRole('button', { name: deed, exact: true }).click();
    }
    await compliance.page.getByText(scripts.nothingToJudge).waitFor();
    const phone = new DemonstrationDevice(at.server.door, NEWCOMER, PASSWORD);
    const docs = await phone.pull(at.at(0));
    expect(docs.find((doc) => doc.e === 'script' && doc.id === 'Z1')?.b).toMatchObject({ zh: CLEAN, version: 1 });
    expect([...office.faults, ...compliance.faults]).toEqual([]);
    await office.context.close();
    await compliance.context.close();
  });
}
