import { expect, test } from 'vitest';
import { CHANGE_TERMS, changeText } from './outlet-changes.ts';
import { TERMS } from './terms.ts';

const zh = (change: Parameters<typeof changeText>[0]) => changeText(change, CHANGE_TERMS.zh, TERMS.zh);

test("[U9] a change reads in the trade's words: codes by their names, money as money, people by theirs", () => {
  expect(zh({ field: 'status', who: null, from: 'active', to: 'dormant' })).toEqual({
    field: '状态',
    from: TERMS.zh.outletStatus.active,
    to: TERMS.zh.outletStatus.dormant,
  });
  expect(zh({ field: 'limit', who: null, from: '500000', to: null })).toEqual({
    field: '信用额度',
    from: '¥5,000.00',
    to: '无',
  });
  expect(zh({ field: 'phone', who: '王芳', from: null, to: '139' }).field).toBe('王芳的电话');
  expect(zh({ field: 'contact', who: '王芳', from: null, to: '王姐' }).field).toBe('联系人 王芳');
});
