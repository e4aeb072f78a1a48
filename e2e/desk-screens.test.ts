/** Every screen of the desk on a desk's screen: to be read whole, worked by keys, and understood, in both languages; and what is decided there. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { plusDays } from '../core/base/day.ts';
import { aBrowser, aDesk, type Device } from './field-day/browser.ts';
import { DESK_WORDS } from './field-day/desk-words.ts';
import { keyboardFaults } from './field-day/keyboard.ts';
import { faultsOf } from './field-day/screen-faults.ts';
import { aServer, type FieldServer } from './field-day/server.ts';
import { aPhoneInTrouble, type Trouble } from './field-day/trouble.ts';

let server: FieldServer;
let browser: Browser;
let trouble: Trouble;
beforeAll(async () => {
  [server, browser] = await Promise.all([aServer(), aBrowser()]);
  trouble = await aPhoneInTrouble(server);
});
afterAll(async () => {
  await browser?.close();
  await server?.stop();
});

type Language = 'zh' | 'en';
const SIZES = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
];
/** Kinds of files, the name of an interface, and an office's own codes, are what they are in Chinese too. */
function isInLatinByRight(fault: string): boolean {
  const [, foreign] = fault.split(' is not Chinese: ');
  const { prices, mustStock, material } = server.company;
  const known = new Set([
    'xlsx',
    'csv',
    'JSON',
    'OpenAI',
    ...[...prices, ...mustStock, ...material].map((one) => one.code),
  ]);
  return foreign !== undefined && foreign.split(' ').every((word) => known.has(word));
}

interface Desk extends Device {
  readonly look: (screen: string) => Promise<void>;
  readonly press: (name: string) => Promise<void>;
}

/** A desk in a language, and an eye that remembers what is wrong with each screen at each size. */
async function aDeskIn(language: Language, login: string): Promise<Desk> {
  const device = await aDesk(server, browser, login);
  const { page, faults } = device;
  const w = DESK_WORDS[language];
  await page.evaluate((chosen) => localStorage.setItem('paodian-language', chosen), language);
  await page.reload();
  await settled(page);
  const look = async (screen: string): Promise<void> => {
    await settled(page);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      // The link past the menu shows itself to keys alone.
      const found = (await faultsOf(page, { touch: 0, text: 13, isChinese: language === 'zh' })).filter(
        (fault) => !fault.includes(w.common.toContent) && !isInLatinByRight(fault),
      );
      faults.push(...found.map((fault) => `${screen}, ${size.width}: ${fault}`));
    }
    await page.setViewportSize(SIZES[0]!);
  };
  const press = (name: string): Promise<void> =>
    page
      .locator('dialog[open], body:not(:has(dialog[open]))')
      .getByRole('button', { name, exact: true })
      .first()
      .click();
  return { ...device, look, press };
}

/** Everything that the page asked for has come. */
async function settled(page: Page): Promise<void> {
  await page.locator('h1').waitFor();
  for (const { common } of [DESK_WORDS.zh, DESK_WORDS.en])
    await page.getByText(common.loading, { exact: true }).first().waitFor({ state: 'detached' });
}

const menu = (page: Page) => page.getByRole('navigation').getByRole('link');
const places = (page: Page): Promise<string[]> =>
  menu(page).evaluateAll((links) => links.map((link) => link.getAttribute('href')!));

/** Opens the visit that is first in the list of a day with visits. */
async function openVisit(page: Page): Promise<void> {
  await page.goto(`/c/visits?day=${plusDays(server.company.today, -6)}`);
  await page.locator('tbody a').first().click();
  await page.waitForURL('**/c/visits/*-*');
}

test('what a keyboard cannot do is seen', async () => {
  const { page, context } = await aDeskIn('zh', 'admin');
  await page.goto('/c/settings');
  await settled(page);
  expect(await keyboardFaults(page)).toEqual([]);
  await page.evaluate(() => {
    const [unreachable, unseen] = ['到不了', '看不见'].map((textContent) =>
      document.querySelector('main')!.appendChild(Object.assign(document.createElement('button'), { textContent })),
    );
    unreachable!.tabIndex = -1;
    unseen!.style.setProperty('outline', 'none', 'important');
  });
  expect(await keyboardFaults(page)).toEqual([
    'button "看不见" does not show its focus',
    'button "到不了" is not reached by Tab',
  ]);
  await context.close();
});

test.each([
  ['sup1', 'zh', 15],
  ['sup1', 'en', 15],
  ['admin', 'zh', 21],
  ['admin', 'en', 21],
] as const)('every place of the desk can be read (%s, %s)', async (login, language, count) => {
  const { page, context, faults, look, press } = await aDeskIn(language, login);
  const w = DESK_WORDS[language];
  const all = await places(page);
  expect(all).toHaveLength(count);
  for (const place of all) {
    await page.goto(place);
    await look(place);
  }
  const yesterday = plusDays(server.company.today, -1);
  await page.goto('/c/live?view=map');
  await look('map');
  await page.goto(`/c/live?day=${yesterday}`);
  await look('live, yesterday');
  await page.getByRole('row').nth(1).getByRole('link').first().click();
  await look('a day of a rep');
  await page.goto(`/c/visits?day=${yesterday}`);
  await look('visits of yesterday');
  await openVisit(page);
  await look('a visit');
  await page.goto('/c/review');
  await press(w.review.repair);
  await look('repairing');
  await page.keyboard.press('Escape');
  await press(w.review.reject);
  await look('turning down');
  await page.keyboard.press('Escape');
  await press(w.me.changePassword);
  await look('another password');
  await page.keyboard.press('Escape');
  if (login === 'sup1')
    for (const closed of ['imports', 'settings']) {
      await page.goto(`/c/${closed}`);
      await page.waitForURL('**/c/live');
    }
  await press(w.me.signOut);
  await page.getByLabel(w.signIn.password).waitFor();
  await look('sign in');
  expect(faults).toEqual([]);
  await context.close();
});

test('every place can be worked by keys alone', async () => {
  const { page, context, faults } = await aDeskIn('zh', 'admin');
  for (const place of [...(await places(page)), `/c/visits?day=${plusDays(server.company.today, -6)}`]) {
    await page.goto(place);
    await settled(page);
    faults.push(...(await keyboardFaults(page)).map((fault) => `${place}: ${fault}`));
  }
  await openVisit(page);
  await settled(page);
  faults.push(...(await keyboardFaults(page)).map((fault) => `a visit: ${fault}`));
  expect(faults).toEqual([]);
  await context.close();
});

test("a phone in trouble stands first, with what to do, and is one step away from its rep's day", async () => {
  const { page, context, faults } = await aDeskIn('zh', 'sup1');
  const { phones: w, review } = DESK_WORDS.zh;
  const row = page.getByRole('row').filter({ hasText: w.version }).first();
  await page.goto('/c/live');
  await page.locator('a[href*="/phones?rep="]').first().click();
  await page.waitForURL('**/c/phones?rep=*');
  expect(await row.locator('.pill').textContent()).toBe(`✕ ${w.attention}`);
  const said = await row.textContent();
  for (const problem of ['set-aside', 'clock-off', 'nearly-full', 'may-be-cleared'] as const)
    expect(said).toContain(w.what[problem]);
  for (const told of [w.clockSlow(12), w.setAside(3), w.nearlyFull('93%'), w.photos(4), w.records('1')])
    expect(said).toContain(told);
  await row.getByRole('link', { name: w.toReview }).click();
  await page.getByRole('heading', { level: 1, name: review.title }).waitFor();
  expect(faults).toEqual([]);
  await context.close();
});

test('what was set aside is taken in, repaired or turned down, and each is told what came of it', async () => {
  const { page, context, faults, press } = await aDeskIn('zh', 'sup1');
  const { review: w, common } = DESK_WORDS.zh;
  const badge = page.getByRole('navigation').locator('.count');
  await page.getByRole('link', { name: common.review }).click();
  expect(await badge.textContent()).toBe(`2${common.waitingItems}`);

  const wrong = page.getByRole('region', { name: trouble.wrong });
  const { total, said } = trouble;
  await wrong.getByText('order.total').waitFor();
  expect(await wrong.textContent()).toContain(String(total));
  expect(await wrong.getByRole('button', { name: w.applyAll(1), exact: true }).count()).toBe(0);
  await wrong.getByRole('button', { name: w.repair }).click();
  const editor = page.getByLabel(w.json);
  const verdict = page.getByRole('dialog').getByRole('status');
  const text = await editor.inputValue();
  const take = page.getByRole('dialog').getByRole('button', { name: w.repair });
  for (const [spoilt, fault] of [
    [text.replace('"order-agreed"', 'order-agreed'), '第 2 行第 11 列'],
    [text.replace('"agreed": 12', '"agreed": -12'), 'order.lines.0.agreed'],
    [text.replace('"payment": "cash",', ''), 'order.payment'],
    [text, 'order.total'],
  ] as const) {
    await editor.fill(spoilt);
    await verdict.getByText(fault).waitFor();
    expect(await take.isDisabled()).toBe(true);
  }
  await editor.fill(text.replace(`"total": ${said}`, `"total": ${total}`));
  await verdict.getByText(w.sound).waitFor();
  await take.click();
  await page.getByText(w.settled.apply(1)).waitFor();
  await wrong.and(page.locator('.card')).waitFor({ state: 'detached' });
  expect(await badge.textContent()).toBe(`1${common.waitingItems}`);

  const stray = page.locator('.card').filter({ hasText: trouble.stray });
  await stray.getByRole('button', { name: w.reject }).click();
  await press(w.rejectAll(2));
  await page.getByRole('alert').getByText(w.refusals['note-needed']!).waitFor();
  await page.keyboard.press('Escape');
  await stray.getByRole('button', { name: w.applyAll(2), exact: true }).click();
  await press(w.applyAll(2));
  await page.getByText(w.settled.apply(2)).waitFor();
  await page.getByText(w.empty).waitFor();
  expect(await badge.count()).toBe(0);
  expect(faults).toEqual([]);
  await context.close();
});

test('a setting is sent only where it changed, one that cannot be is named at its field, and the desk is called by its new name', async () => {
  const { page, context, faults, press } = await aDeskIn('zh', 'admin');
  const { settings: w, common } = DESK_WORDS.zh;
  const sent: unknown[] = [];
  page.on('request', (request) => {
    if (request.method() === 'PATCH') sent.push(request.postDataJSON());
  });
  await page.getByRole('link', { name: common.settings }).click();
  const radius = page.getByLabel(w.checkInRadius);
  await radius.fill('7');
  await page.getByLabel(w.name).fill('澄屿新公司');
  await press(w.saveCount(2));
  expect(await radius.getAttribute('aria-invalid')).toBe('true');
  await page.getByText(w.faults.checkInRadius).waitFor();
  expect(sent).toEqual([]);
  await radius.fill('250');
  const day = plusDays(server.company.today, 40);
  await page.getByLabel(w.newClosedDay).fill(day);
  await press(w.add);
  await press(w.saveCount(3));
  await page.getByText(w.saved).waitFor();
  expect(sent).toEqual([{ name: '澄屿新公司', checkInRadius: 250, closedDays: [day] }]);
  expect(await page.locator('.account').textContent()).toContain('澄屿新公司');
  await page.reload();
  await page.getByText(day).waitFor();
  expect(await radius.inputValue()).toBe('250');
  expect(faults).toEqual([]);
  await context.close();
});

test.each(['zh', 'en'] as const)(
  'trials and rates are read, standards are changed, and questions are written and published (%s)',
  async (language) => {
    const { page, context, faults, look, press } = await aDeskIn(language, 'office');
    const { questions: w, standards: s, trials: t } = DESK_WORDS[language];
    for (const part of ['rates', 'trials']) {
      await page.goto(`/c/scripts?part=${part}`);
      await look(part);
    }
    await press(t.begin);
    await look('a new trial');
    for (const part of ['material', 'bags', 'agreements']) {
      await page.goto(`/c/standards?part=${part}`);
      await look(part);
      await page.locator('tbody button').first().click();
      await look(`${part}, changed`);
      await page.keyboard.press('Escape');
    }
    await page.goto('/c/standards');
    await page.locator('tbody button').first().click();
    await page
      .locator('dialog')
      .getByLabel(s.position, { exact: true })
      .fill(language === 'zh' ? '与眼睛同高' : 'Eye level');
    await look('a list, changed');
    await press(s.save);
    await page.getByText(s.saved).waitFor();
    await page.goto('/c/questions');
    await look('questions');
    await press(w.create);
    await press(w.addQuestion);
    await press(w.publish);
    await page.getByText(w.faults['no-text']).waitFor();
    await look('what lacks');
    await page.getByLabel(w.name, { exact: true }).fill('开业调查');
    await page.getByLabel(w.text, { exact: true }).fill('还开着吗');
    await press(w.addQuestion);
    await page.getByLabel(w.text, { exact: true }).nth(1).fill('几点关门');
    await press(w.addCondition);
    await look('a question with a condition');
    // The preview asks as the phone does: the second question when the first is answered so.
    const preview = page.getByRole('complementary', { name: w.preview });
    expect(await preview.getByText('几点关门').count()).toBe(0);
    await preview.getByRole('radio', { name: w.yes }).check();
    await preview.getByText('几点关门').waitFor();
    await press(w.publish);
    await page.getByText(w.published).waitFor();
    await page.getByRole('rowheader', { name: '开业调查' }).first().waitFor();
    expect(faults).toEqual([]);
    await context.close();
  },
);
