import { expect, test } from 'vitest';
import { nameless } from './nameless.ts';

const shops = [
  { name: '王姐便利店', contacts: [{ name: '王秀英', salutation: '王姐' }] },
  { name: '福来', contacts: [] },
];

test('[PT10] names of own shops and their people, and long numbers, are taken out of what is sent', () => {
  expect(nameless('王姐便利店的王姐，福来卖得好，电话 138 0013 8000，先试 12 瓶', shops)).toBe(
    '…的…，…卖得好，电话 …，先试 12 瓶',
  );
  expect(nameless('您再算算，一箱 48 元', shops)).toBe('您再算算，一箱 48 元');
});

test('[PT10] a name of one sign is a word like any other, and no name is read as a pattern', () => {
  expect(nameless('好的', [{ name: '好', contacts: [] }])).toBe('好的');
  expect(nameless('a.c 和 abc', [{ name: 'a.c', contacts: [] }])).toBe('… 和 abc');
});
