import { expect, test } from 'vitest';
import type { Posm } from '../../../core/catalog/posm.ts';
import { counts, reasons } from '../field-day/desk.ts';
import { anOffice } from '../field-day/office.ts';

const office = anOffice('material');
const piece = (code: string) => office.bodyOf<Posm>('posm', code);
const HEADING = ['物料编码', '物料名称', '布置要求', '撤下日期'];

test('[I8] material comes in, and what stays blank keeps what stood', async () => {
  const table = [HEADING, ['HB01', '海报', '贴在门口', '2026-12-31'], ['TAG', '价格签', null, null]];
  expect(counts(await office.write(table))).toEqual([2, 0, 0, 0]);
  expect(await piece('HB01')).toEqual({ code: 'HB01', name: '海报', guidance: '贴在门口', until: '2026-12-31' });
  expect(await piece('TAG')).toEqual({ code: 'TAG', name: '价格签', guidance: '', until: null });
  expect(counts(await office.write([HEADING, ['HB01', '新海报', null, null]]))).toEqual([0, 1, 0, 0]);
  expect(await piece('HB01')).toMatchObject({ name: '新海报', guidance: '贴在门口', until: '2026-12-31' });
});

test('[I12] a code that stands there twice, and one that only looks like another, are named', async () => {
  const run = await office.check([
    HEADING,
    ['X1', '海报'],
    ['X1', '海报'],
    ['hb01', '海报'],
    ['X2', '海报', '', '昨天'],
  ]);
  expect(reasons(run)).toEqual([
    [3, null, 'twice'],
    [4, null, 'looks-like'],
    [5, '撤下日期', 'not-a-day'],
  ]);
});
