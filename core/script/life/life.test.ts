import { expect, test } from 'vitest';
import { day } from '../../base/day.ts';
import { ROLES } from '../../base/role.ts';
import { anId } from '../../field-day/ids.ts';
import type { Evidence } from '../lint/evidence.ts';
import { LINES } from '../lines.ts';
import { deedsFor, refusalOf, SCRIPT_DEEDS, SCRIPT_STATES, type AtDeed } from './deeds.ts';
import { allFindings, findingsOf, isEvident, slotsThatDiffer, type ScriptText } from './text.ts';

/** The life, written down a second time by hand: from, deed, who. */
const TABLE = `
draft      write      supervisor office
draft      submit     supervisor office
draft      discard    supervisor office
linted     write      supervisor office
linted     approve    compliance
linted     send-back  compliance
linted     discard    supervisor office
reviewed   write      supervisor office
reviewed   send-back  compliance
reviewed   publish    compliance
reviewed   discard    supervisor office
published  retire     office compliance
`;
const allowed = new Set(
  TABLE.trim()
    .split('\n')
    .flatMap((row) => {
      const [from, deed, ...roles] = row.trim().split(/\s+/);
      return roles.map((role) => `${from} ${deed} ${role}`);
    }),
);
const [author, reviewer] = [anId(1), anId(2)];
const at = (part: Partial<AtDeed>): AtDeed => ({
  state: 'linted',
  writers: [author],
  findings: [],
  isEvident: true,
  ...part,
});
const compliance = { id: reviewer, role: 'compliance' } as const;

test('[SL1] [SL2] every deed of every role in every state: what the table does not name is refused, and says why', () => {
  for (const state of SCRIPT_STATES)
    for (const deed of SCRIPT_DEEDS)
      for (const role of ROLES) {
        const refusal = refusalOf(deed, at({ state }), { id: reviewer, role }, '看过了');
        const key = `${state} ${deed} ${role}`;
        expect(refusal === null, key).toBe(allowed.has(key));
        if (refusal === null) continue;
        const isHis = TABLE.split('\n').some((row) => row.includes(` ${deed} `) && row.includes(role));
        expect(refusal, key).toBe(isHis ? 'not-in-this-state' : 'not-yours-to-do');
      }
});

test('[SL3] who has written at a text neither approves nor sends back nor publishes it, even as compliance', () => {
  const himself = { id: author, role: 'compliance' } as const;
  expect(refusalOf('approve', at({}), himself, '')).toBe('own-text');
  expect(refusalOf('send-back', at({}), himself, '太满')).toBe('own-text');
  expect(refusalOf('publish', at({ state: 'reviewed' }), himself, '')).toBe('own-text');
  expect(refusalOf('retire', at({ state: 'published' }), himself, '不再用')).toBeNull();
  expect(deedsFor(at({}), himself)).toEqual([]);
});

test('[SL4] what blocks stops at linted and before publishing; a warning is approved with a sentence', () => {
  const blocked = [{ severity: 'B' }] as const;
  expect(refusalOf('submit', at({ state: 'draft', findings: blocked }), { id: author, role: 'office' }, '')).toBeNull();
  expect(refusalOf('approve', at({ findings: blocked }), compliance, '可以')).toBe('finding-blocks');
  expect(refusalOf('publish', at({ state: 'reviewed', findings: blocked }), compliance, '可以')).toBe('finding-blocks');
  const warned = at({ findings: [{ severity: 'W' }, { severity: 'I' }] });
  expect(refusalOf('approve', warned, compliance, ' ')).toBe('comment-needed');
  expect(refusalOf('approve', warned, compliance, '数字来自对账单')).toBeNull();
  expect(refusalOf('approve', at({ findings: [{ severity: 'I' }] }), compliance, '')).toBeNull();
});

test('[SL1] [SL2] sending back and retiring want a sentence', () => {
  expect(refusalOf('send-back', at({}), compliance, '  ')).toBe('comment-needed');
  expect(refusalOf('retire', at({ state: 'published' }), compliance, '')).toBe('comment-needed');
});

const { version: _, until: __, ...first } = LINES[0]!;
const text = (zh: string, evidence: string[] = [], en = ''): ScriptText => ({
  ...first,
  zh,
  en,
  evidence,
});
const proof: Evidence = {
  id: 'E1',
  claim: '上月临安有三百家店订购',
  source: '订单账',
  scope: '临安区',
  owner: '合规',
  from: day('2026-10-01'),
  until: day('2026-11-30'),
};
const rules = (of: ScriptText, on: string): string[] =>
  allFindings(findingsOf(of, [proof], day(on))).map((f) => f.rule);

test('[SL5] the evidence that a text names quiets what it proves, one that it does not name does not; English is read too', () => {
  const claim = '上月临安有三百家店订购，您也看看。';
  expect(rules(text(claim), '2026-11-01')).toEqual(['L3']);
  expect(rules(text(claim, ['E1']), '2026-11-01')).toEqual([]);
  expect(rules(text(claim, ['E1']), '2026-12-01')).toEqual(['L3']);
  expect(rules(text('您好。', [], 'The best tea in the world.'), '2026-11-01')).toEqual(['L1']);
});

test('[SL6] a text whose evidence has lapsed or is unknown is neither approved nor published', () => {
  expect(isEvident(text('您好。', ['E1']), [proof], day('2026-11-30'))).toBe(true);
  expect(isEvident(text('您好。', ['E1']), [proof], day('2026-12-01'))).toBe(false);
  expect(isEvident(text('您好。', ['E2']), [proof], day('2026-11-01'))).toBe(false);
  expect(refusalOf('approve', at({ isEvident: false }), compliance, '可以')).toBe('evidence-lapsed');
  expect(refusalOf('publish', at({ state: 'reviewed', isEvident: false }), compliance, '')).toBe('evidence-lapsed');
});

test('[SL7] slots that only one language has are named; without English there is nothing to compare', () => {
  expect(slotsThatDiffer({ zh: '{{称呼}}好，{{我}}来了', en: '{{称呼}}, hello {{公司}}' })).toEqual(['我', '公司']);
  expect(slotsThatDiffer({ zh: '{{称呼}}好', en: ' ' })).toEqual([]);
});
