import { expect, test } from 'vitest';
import { monthOf } from '../../core/base/day.ts';
import { zh as live } from '../../console/live/words.ts';
import { zh as plan } from '../../rep/day-plan/words.ts';
import { aDesk, aPhone } from '../field-day/browser.ts';
import { beforeThe, REP, stopsOf } from '../field-day/company.ts';
import { Hand } from '../field-day/hand.ts';
import { WORDS } from '../field-day/words.ts';
import type { Field } from './field.ts';

const REASON = '店主约了七点';
const yuanIn = (text: string): number => Number(/¥([\d,]+)/.exec(text)![1]!.replaceAll(',', ''));

export function planningGate(field: () => Field): void {
  test('[Scenario 1] without a plan the app asks for it; with a reason the visit begins and the supervisor sees it', async () => {
    const { server, browser, today } = field();
    const [shop] = stopsOf(server.company, REP);
    await field().tellAs(REP, {
      kind: 'month-plan-submitted',
      at: field().at(1),
      month: monthOf(today),
      goals: {
        target: server.company.targets[0]!.target,
        volumes: [],
        productsPerOutlet: null,
        orderPerOutlet: null,
        distribution: null,
        newOutlets: null,
        focus: [],
      },
    });
    const device = await aPhone(server, browser, REP, { place: beforeThe(shop!) });
    const hand = new Hand(device.page, WORDS.zh);
    const { today: w, outlet, visit, terms } = hand.words;
    await hand.page.goto(`/m/stores/${shop!.id}`);
    await hand.goOn(outlet.start);
    await hand.page.getByRole('dialog', { name: w.whyUnplanned }).waitFor();
    await hand.press(w.startAnyway);
    expect(await hand.page.getByRole('dialog').isVisible()).toBe(true);
    await hand.fill(w.reason, REASON);
    await hand.press(w.startAnyway);
    await hand.arrive('prepare');
    await hand.press(visit.steps);
    await hand.press(visit.leave);
    await hand.choose(terms.outcome['closed-now']);
    await hand.fill(visit.leaveReason, '门关着');
    await hand.press(visit.leaveDo);
    await hand.untilSent();

    const desk = await aDesk(server, browser, 'sup1');
    await desk.page.goto('/c/live');
    await desk.page
      .getByRole('link', { name: live.open(server.company.people.find((p) => p.login === REP)!.name) })
      .first()
      .click();
    await desk.page.getByText(live.beganUnplanned(REASON)).waitFor();
    expect(desk.faults).toEqual([]);
    await desk.context.close();

    // After it is confirmed: (target − month to date) ÷ trading days left × route weight.
    await hand.page.goto('/m/plan');
    await hand.press(plan.how);
    const rows = await hand.page
      .locator('dialog .sum > div')
      .evaluateAll((all) => all.map((row) => row.textContent ?? ''));
    const value = (label: string): number => yuanIn(rows.find((row) => row.includes(label))!);
    const days = Number(rows.map((row) => /(\d+) 天/.exec(row)?.[1]).find(Boolean));
    const weight = Number(rows.map((row) => /× 线路权重 ([\d.]+)/.exec(row)?.[1]).find(Boolean));
    const rest = value(plan.sum.target) - value(plan.sum.actual);
    // Each is shown in whole yuan, rounded by itself.
    expect(Math.abs(value(plan.sum.rest) - rest)).toBeLessThanOrEqual(1);
    expect(Math.abs(value(plan.sum.today) - (rest / days) * weight) / value(plan.sum.today)).toBeLessThan(0.01);
    await hand.closeSheet();
    await hand.goOn(plan.confirm);
    await hand.page.waitForURL('**/today');
    await hand.page.goto('/m/plan');
    await hand.see(plan.confirmed);
    expect(device.faults).toEqual([]);
    await device.context.close();
  });
}
