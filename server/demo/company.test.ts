import { expect, test } from 'vitest';
import { day } from '../../core/base/day.ts';
import { makeCompany } from './company.ts';
import { filesOf } from './files.ts';
import { worldOfFiles } from './world.ts';
import { historyOf } from './history.ts';
import { SEED } from './company.ts';
import { instant } from '../../core/base/instant.ts';
import type { CheckLine } from '../../core/shelf/check.ts';

const TODAY = day('2026-11-25');

test('[D1] the company is of the size that is promised, and the same for the same day', () => {
  const company = makeCompany(TODAY);
  const roles = company.people.map((p) => p.role);
  expect(roles.filter((r) => r === 'rep')).toHaveLength(8);
  expect(roles.filter((r) => r === 'supervisor')).toHaveLength(2);
  expect(company.outlets.length).toBeGreaterThan(900);
  expect(company.outlets.length).toBeLessThan(1020);
  expect(new Set(company.outlets.map((o) => o.channel)).size).toBe(8);
  expect(company.goods.all).toHaveLength(120);
  expect(new Set(company.goods.all.map((g) => g.product.category)).size).toBe(6);
  expect(company.outlets.every((o) => o.contacts.length > 0 && o.place)).toBe(true);
  expect(company.routes.flatMap((r) => r.outlets)).toHaveLength(company.outlets.length);
  expect(makeCompany(TODAY)).toEqual(company);
});

test('[D1] whatever day it is, the first rep has a route today, and its first shop is the one to begin with', () => {
  for (let i = 0; i < 7; i++) {
    const today = day(`2026-11-${String(23 + i).padStart(2, '0')}`);
    const { routes, outlets, showcase } = makeCompany(today);
    const weekday = ((new Date(today).getUTCDay() + 6) % 7) + 1;
    const route = routes.find((r) => r.rep === 'rep1' && r.weekday === weekday)!;
    expect(outlets.find((o) => o.id === route.outlets[0])!.code).toBe(showcase);
  }
});

test('[D6] telephone numbers are of ranges that nobody is given', async () => {
  const company = makeCompany(TODAY);
  const phones = [
    ...company.people.map((p) => p.phone),
    ...company.outlets.flatMap((o) => o.contacts.map((c) => c.phone)),
  ];
  expect(phones.filter((p) => p !== '' && !p.startsWith('199000'))).toEqual([]);
  expect((await filesOf(company, 'a password')).map((f) => f.kind)).toHaveLength(12);
});

const stockOf = (lines: readonly CheckLine[]): number | null =>
  lines.some((l) => l.quantity === null) ? null : lines.reduce((sum, l) => sum + l.quantity!, 0);

test('[D5] nowhere was more found than stood there and came in', () => {
  const company = makeCompany(TODAY, 3);
  const stood = new Map<string, number>();
  const came = new Map<string, number>();
  const at = new Map<string, string>();
  let compared = 0;
  for (const { deliveries, told } of historyOf(worldOfFiles(company, SEED), instant('2026-11-25T12:00:00.000Z'))) {
    for (const d of deliveries)
      for (const l of d.lines)
        came.set(`${d.outlet} ${l.product}`, (came.get(`${d.outlet} ${l.product}`) ?? 0) + l.quantity);
    for (const fact of told.flatMap((t) => t.facts)) {
      if (fact.kind === 'visit-opened') at.set(fact.visit, fact.outlet);
      if (fact.kind !== 'shelf-checked') continue;
      for (const product of new Set(fact.lines.map((l) => l.product))) {
        const key = `${at.get(fact.visit)} ${product}`;
        const found = stockOf(fact.lines.filter((l) => l.product === product));
        const before = stood.get(key);
        if (found !== null && before !== undefined) {
          compared++;
          expect(found).toBeLessThanOrEqual(before + (came.get(key) ?? 0));
        }
        if (found === null) stood.delete(key);
        else stood.set(key, found);
        came.delete(key);
      }
    }
  }
  expect(compared).toBeGreaterThan(10_000);
});
