import type { Page } from 'playwright-core';

/** What a keyboard cannot do on a page, as sentences: what Tab never reaches, and what does not show that it has the focus. */
export async function keyboardFaults(page: Page): Promise<string[]> {
  await page.evaluate(mark);
  const faults: string[] = [];
  const reached = new Set<string>();
  let rounds = 0;
  for (let last = ''; rounds < 2;) {
    await page.keyboard.press('Tab');
    const focus = await page.evaluate(look);
    // The end of the page: the browser's own buttons come next, and then the page again.
    if (focus === null) rounds += 1;
    else if (focus.id !== last) {
      reached.add(focus.id);
      last = focus.id;
      if (!focus.isSeen) faults.push(`${focus.name} does not show its focus`);
    }
    if (focus === null) last = '';
  }
  const wanted = await page.evaluate(() =>
    Array.from(
      document.querySelectorAll<HTMLElement>('[data-stop]'),
      ({ dataset }) => [dataset['stop']!, dataset['name']!] as const,
    ),
  );
  faults.push(...wanted.filter(([id]) => !reached.has(id)).map(([, name]) => `${name} is not reached by Tab`));
  return [...new Set(faults)];
}

/** In the page: what one must be able to reach; of radio buttons that belong together one. */
function mark(): void {
  (document.activeElement as HTMLElement | null)?.blur();
  getSelection()?.removeAllRanges();
  const groups = new Map<string, string>();
  const all = [
    ...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]'),
  ];
  for (const [i, one] of all.entries()) {
    const isShown = one.checkVisibility({ checkVisibilityCSS: true });
    if (!isShown || (one as HTMLButtonElement).disabled) continue;
    const group = one instanceof HTMLInputElement && one.type === 'radio' ? one.name : String(i);
    one.dataset['stop'] = groups.get(group) ?? String(i);
    groups.set(group, one.dataset['stop']);
    one.dataset['name'] =
      `${one.tagName.toLowerCase()} "${(one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 40)}"`;
  }
}

/** In the page: what has the focus, and whether a ring says so where it can be seen. Null: nothing of the page has. */
function look(): { id: string; name: string; isSeen: boolean } | null {
  const one = document.activeElement;
  if (!(one instanceof HTMLElement) || one === document.body) return null;
  const rings = [one, one.nextElementSibling, one.closest('label')].filter((part) => part !== null);
  const isRinged = rings.some((part) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(part);
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
  });
  const { top, bottom, left, right } = (one.closest('label') ?? one).getBoundingClientRect();
  const isInside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
  return { id: one.dataset['stop'] ?? '', name: one.dataset['name'] ?? one.tagName, isSeen: isRinged && isInside };
}
