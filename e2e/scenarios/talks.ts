import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { plusDays, type Day } from '../../core/base/day.ts';
import { fen } from '../../core/base/money.ts';
import { aFact } from '../../core/field-day/a-visit.ts';
import { GIFT_RULES } from '../../core/outlet/gift.ts';
import type { Outlet } from '../../core/outlet/outlet.ts';
import { LINES } from '../../core/script/lines.ts';
import type { Situation } from '../../core/script/line.ts';
import { SHOP_TERMS } from '../../core/words/shop-terms.ts';
import type { VisitPage } from '../../protocol/board.ts';
import type { GiftList } from '../../protocol/gifts.ts';
import { zh as talk } from '../../rep/talk/words.ts';
import type { Fact } from '../../protocol/all-facts.ts';
import { aDesk, type Device } from '../field-day/browser.ts';
import type { Hand } from '../field-day/hand.ts';
import { PASSWORD } from '../field-day/server.ts';
import { aPastVisit, aRepAt, ago, begin, type Field } from './field.ts';

const { lineReply } = SHOP_TERMS.zh;

/** Six kinds of visits in which the phone says what one may say. */
export function talks(field: () => Field): void {
  test('[Talk 1] a first visit: who decides is asked for, and one tap tells what came of it', async () => {
    const at = field();
    const { hand, device } = await atTheDoor(at, at.others[0]!);
    await sees(hand, 'first-visit');
    await hand.page.locator('.line-card').getByRole('button', { name: lineReply.agreed, exact: true }).click();
    await hand.page.locator('.line-card [aria-pressed=true]', { hasText: lineReply.agreed }).waitFor();
    const id = hand.visit;
    await leave(hand);
    const desk = await aDesk(at.server, at.browser, 'sup1');
    const { visit } = (await (await desk.context.request.get(`/v1/desk/visits/${id}`)).json()) as VisitPage;
    expect(visit.linesUsed).toMatchObject([{ step: 'greet', reply: 'agreed' }]);
    await desk.context.close();
    await end(device);
  });

  test('[Talk 2] the front desk: no appointment is claimed, and one minute is one minute', async () => {
    const at = field();
    const shop = at.others[1]!;
    await at.tell(...withContact(at, shop, '前台小陈', 'gatekeeper'));
    const { hand, device } = await atTheDoor(at, shop);
    await hand.choose(hand.words.greet.person('前台小陈', hand.words.terms.contactRole.gatekeeper));
    await sees(hand, 'front-desk');
    await hand.press(talk.minute);
    await hand.page.getByRole('timer').waitFor();
    await hand.page.clock.setFixedTime(new Date(Date.now() + 61_000));
    await hand.see(talk.minuteOver);
    await hand.see('一分钟到了，我先停在这儿');
    await hand.press(talk.goOn);
    await hand.see(talk.goneOn);
    await leave(hand);
    await end(device);
  });

  test('[Talk 3] the owner is absent: a clerk is asked, and what is his to allow', async () => {
    const at = field();
    const { hand, device } = await atTheDoor(at, at.others[2]!);
    await hand.choose(hand.words.greet.someoneElse);
    await sees(hand, 'owner-absent');
    await leave(hand);
    await end(device);
  });

  test('[Talk 4] a refuser on the third visit: another small thing, and no order', async () => {
    const at = field();
    const shop = at.others[3]!;
    for (const [days, rung] of [
      [14, 'card'],
      [7, 'name'],
    ] as const) {
      const { facts } = aPastVisit(at, { outlet: shop, day: ago(at, days) });
      const [opened, ...more] = facts as [Fact & { visit: string }, ...Fact[]];
      await at.tell(
        opened,
        aFact['small-goal-tried']({ visit: opened.visit, at: opened.at, rung, result: 'reached', next: null }),
        ...more,
      );
    }
    const { hand, device } = await atTheDoor(at, shop);
    await sees(hand, 'refuser-third');
    await leave(hand);
    await end(device);
  });

  test('[Talk 5] a gift in the season: small ones are noted, a larger one is asked for, none is tied to an order', async () => {
    const at = field();
    const shop = at.others[4]!;
    const pass = await at.server.door.signIn('admin', PASSWORD, randomUUID());
    const season = { from: at.today, to: plusDays(at.today, 5) };
    await at.server.door.settings(pass, { gifts: { ...GIFT_RULES, season } });
    const { hand, device } = await atTheDoor(at, shop);
    await sees(hand, 'season-opening');
    await note(hand, '台历', '15');
    await hand.page.getByLabel(talk.tied, { exact: true }).check({ force: true });
    await hand.press(talk.give);
    await hand.see('礼品不能和订货挂钩');
    await hand.page.getByLabel(talk.tied, { exact: true }).uncheck({ force: true });
    await hand.press(talk.give);
    await note(hand, '礼盒', '120');
    await hand.see(talk.over);
    await hand.press(talk.askFirst);
    await hand.page.locator('dialog').waitFor({ state: 'detached' });
    await leave(hand);
    const desk = await aDesk(at.server, at.browser, 'sup1');
    const { rows } = (await (await desk.context.request.get('/v1/gifts')).json()) as GiftList;
    expect(rows.map(({ gift, year }) => [gift.item, gift.state, year])).toEqual([
      ['礼盒', 'asked', fen(1500)],
      ['台历', 'given', fen(1500)],
    ]);
    await desk.context.close();
    await at.server.door.settings(pass, { gifts: GIFT_RULES });
    await end(device);
  });

  test('[Talk 6] a customer with an overdue promise: it is spoken of before anything else, with its day', async () => {
    const at = field();
    const shop = at.others[5]!;
    const { facts } = aPastVisit(at, { outlet: shop, day: ago(at, 7), ordered: { product: at.goods[0], bottles: 24 } });
    const [opened, ...more] = facts as [Fact & { visit: string }, ...Fact[]];
    const due = ago(at, 2);
    await at.tell(
      opened,
      aFact['commitment-made']({
        visit: opened.visit,
        at: opened.at,
        commitment: randomUUID(),
        text: '换冷柜门封',
        due,
      }),
      ...more,
    );
    const { hand, device } = await atTheDoor(at, shop);
    await hand.page.locator('.line-card .big', { hasText: said(due) }).waitFor();
    await hand.page.locator('.line-card .say', { hasText: '换冷柜门封' }).waitFor();
    await leave(hand);
    await end(device);
  });
}

const said = (day: Day): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`;

/** The sentence that stands large is one for this situation. */
async function sees(hand: Hand, situation: Situation): Promise<void> {
  const said = async (): Promise<Situation[]> => {
    const text = await hand.page.locator('.line-card .say').innerText();
    // Its slots are filled: what stands between them is what is looked for.
    const isIt = (zh: string): boolean => zh.split(/\{\{[^{}]+\}\}/).every((part) => text.includes(part));
    return LINES.filter(({ zh }) => isIt(zh)).flatMap(({ situations }) => situations);
  };
  await expect.poll(said, { timeout: 10_000 }).toContain(situation);
}

async function atTheDoor(at: Field, shop: Outlet): Promise<{ hand: Hand; device: Device }> {
  const { hand, device } = await aRepAt(at, shop);
  const { visit, greet } = hand.words;
  await begin(hand, shop);
  await hand.goOn(visit.arrived);
  await hand.arrive('greet');
  await hand.goOn(greet.checkIn);
  await hand.page.locator('.notice', { hasText: greet.checkedIn('').trim() }).waitFor();
  return { hand, device };
}

/** A past visit in which somebody of the shop was met for the first time. */
function withContact(at: Field, outlet: Outlet, salutation: string, role: 'gatekeeper'): Fact[] {
  const { facts } = aPastVisit(at, { outlet, day: ago(at, 7) });
  const [opened, ...more] = facts as [Fact & { visit: string }, ...Fact[]];
  const { visit, at: when } = opened;
  return [
    opened,
    aFact['contact-noted']({ visit, at: when, contact: randomUUID(), name: salutation, salutation, role }),
    ...more,
  ];
}

async function note(hand: Hand, item: string, yuan: string): Promise<void> {
  await hand.press(talk.gift);
  await hand.fill(talk.item, item);
  await hand.fill(talk.value, yuan);
  await hand.fill(talk.takenBy, '李姐');
}

/** Breaks the visit off: what was said so far stands. */
async function leave(hand: Hand): Promise<void> {
  const { visit: v, terms } = hand.words;
  await hand.press(v.steps);
  await hand.press(v.leave);
  await hand.choose(terms.outcome['closed-now']);
  await hand.fill(v.leaveReason, '只走到这里');
  await hand.press(v.leaveDo);
  await hand.untilSent();
}

async function end(device: Device): Promise<void> {
  expect(device.faults).toEqual([]);
  await device.context.close();
}
