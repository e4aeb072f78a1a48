import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What a phone's screen must never be. */
export interface Demands {
  /** The smallest side of what is touched. */
  readonly touch: number;
  /** The smallest letter. */
  readonly text: number;
  /** Whether words in Latin letters are out of place. */
  readonly isChinese: boolean;
}

/** All that is wrong with a screen as it stands, as sentences: scrolling sideways, what cannot be touched, read or named. */
export async function faultsOf(page: Page, demands: Demands): Promise<string[]> {
  // What still moves into its place has the colours of neither here nor there.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map((one) => one.finished)));
  const here = await page.evaluate(() => ({ x: window.scrollX, y: window.scrollY }));
  const seen = await page.evaluate(inspect, demands);
  await page.evaluate(({ x, y }) => window.scrollTo(x, y), here);
  const found = [...seen, ...(await axeIn(page))];
  await page.evaluate(() => (document.documentElement.dataset['theme'] = 'night'));
  found.push(...(await axeIn(page, ['color-contrast'])).map((fault) => `at night: ${fault}`));
  await page.evaluate(
    () => (document.documentElement.dataset['theme'] = localStorage.getItem('paodian-theme') ?? 'sun'),
  );
  return found;
}

interface Found {
  violations: { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }[];
}

async function axeIn(page: Page, only?: string[]): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(AXE);
  const { violations } = await page.evaluate(async (rules): Promise<Found> => {
    const { axe } = globalThis as unknown as { axe: { run: (of: Document, how: object) => Promise<Found> } };
    return axe.run(document, {
      resultTypes: ['violations'],
      ...(rules ? { runOnly: { type: 'rule', values: rules } } : {}),
    });
  }, only);
  return violations
    .filter((v) => v.impact === 'serious' || v.impact === 'critical')
    .map((v) => `${v.id}: ${v.nodes.map((n) => `${n.target.join(' ')} ${n.failureSummary}`).join('; ')}`);
}

/** In the page. */
function inspect({ touch, text, isChinese }: Demands): string[] {
  const faults: string[] = [];
  const dialog = [...document.querySelectorAll('dialog')].find((one) => one.open);
  const top: ParentNode & Element = dialog ?? document.body;
  const isShown = (one: Element): boolean => one.checkVisibility({ checkOpacity: false, checkVisibilityCSS: true });
  const nameOf = (one: Element): string =>
    `${one.tagName.toLowerCase()} "${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 40)}"`;

  for (const box of [document.documentElement, ...(dialog ? [dialog] : [])]) {
    if (box.scrollWidth > box.clientWidth) faults.push(`${nameOf(box)} scrolls sideways: ${box.scrollWidth}`);
  }

  // A choice is touched by its label, and so is a file.
  const boxOf = (control: Element): Element => {
    const kind = control.getAttribute('type');
    return kind === 'radio' || kind === 'checkbox' || kind === 'file' ? (control.closest('label') ?? control) : control;
  };
  const controls = [...top.querySelectorAll('button, a[href], input, select, textarea')].filter((one) =>
    isShown(boxOf(one)),
  );
  if (controls.length === 0) faults.push('there is nothing to touch');
  for (const control of controls) {
    const box = boxOf(control);
    box.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
    const { left, top: above, width, height } = box.getBoundingClientRect();
    if (width < touch || height < touch) faults.push(`${nameOf(box)} is ${Math.round(width)} × ${Math.round(height)}`);
    const hit = document.elementFromPoint(left + width / 2, above + height / 2);
    if (!hit || !(box.contains(hit) || hit.contains(control)))
      faults.push(`${nameOf(box)} is covered by ${hit ? nameOf(hit) : 'nothing'}`);
    if (box.scrollWidth > box.clientWidth + 1) faults.push(`${nameOf(box)} is too narrow for its words`);
  }

  const words = document.createTreeWalker(top, NodeFilter.SHOW_TEXT);
  const said: [string, Element][] = [];
  while (words.nextNode()) {
    const { parentElement: parent, textContent } = words.currentNode;
    if (!parent || !textContent?.trim() || !isShown(parent) || parent.closest('script, style, textarea')) continue;
    said.push([textContent.trim(), parent]);
    if (Number.parseFloat(getComputedStyle(parent).fontSize) < text)
      faults.push(`"${textContent.trim().slice(0, 40)}" is too small to read`);
  }
  if (isChinese) {
    for (const one of top.querySelectorAll('[aria-label], [title], [placeholder], img[alt]')) {
      for (const name of ['aria-label', 'title', 'placeholder', 'alt']) said.push([one.getAttribute(name) ?? '', one]);
    }
    // Units, and codes of shops and products, are said so in Chinese too.
    const known = /^(ml|kg|g|L|MB|[A-Z]{1,3}\d[\w-]*)$/;
    for (const [sentence, where] of said) {
      if (where.closest('[lang="en"]')) continue;
      const foreign = (sentence.replaceAll(/\{\{[^{}]+\}\}/g, '').match(/[A-Za-z][\w-]+/g) ?? []).filter(
        (word) => !known.test(word),
      );
      if (foreign.length > 0) faults.push(`"${sentence.slice(0, 60)}" is not Chinese: ${foreign.join(' ')}`);
    }
  }
  return faults;
}
