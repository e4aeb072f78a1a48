import { expect, test } from 'vitest';
import { day } from '../base/day.ts';
import { fen } from '../base/money.ts';
import { anOutlet } from '../field-day/an-outlet.ts';
import { anId } from '../field-day/ids.ts';
import { fieldChanges } from './changes.ts';
import type { Contact } from './contact.ts';

const WANG: Contact = { id: anId(1), name: '王芳', salutation: '王姐', role: 'owner', phone: '', hours: '上午' };

test('[U9] each field that differs is told with what it said and what it says; the same is no change', () => {
  const before = anOutlet({ note: '', class: 'B', contacts: [WANG] });
  expect(fieldChanges(before, { ...before })).toEqual([]);
  const after = {
    ...before,
    class: 'A' as const,
    note: '下午忙',
    credit: { ...before.credit, limit: fen(800_000), receivable: fen(12_300) },
    doNotVisitUntil: day('2026-12-01'),
  };
  expect(fieldChanges(before, after)).toEqual([
    { field: 'class', who: null, from: 'B', to: 'A' },
    { field: 'limit', who: null, from: String(before.credit.limit), to: '800000' },
    { field: 'doNotVisitUntil', who: null, from: null, to: '2026-12-01' },
    { field: 'note', who: null, from: null, to: '下午忙' },
  ]);
});

test('[U9] of people, whose field it is; somebody new and somebody who is gone', () => {
  const li: Contact = { ...WANG, id: anId(2), name: '李明', salutation: '小李', role: 'clerk' };
  const before = anOutlet({ contacts: [WANG] });
  const after = { ...before, contacts: [{ ...WANG, phone: '13900000000' }, li] };
  expect(fieldChanges(before, after)).toEqual([
    { field: 'phone', who: '王芳', from: null, to: '13900000000' },
    { field: 'contact', who: '李明', from: null, to: '小李' },
  ]);
  expect(fieldChanges(after, before)).toEqual([
    { field: 'phone', who: '王芳', from: '13900000000', to: null },
    { field: 'contact', who: '李明', from: '小李', to: null },
  ]);
});
