import { expect, test } from 'vitest';
import { orderUnitsOf } from './order-units.ts';

const packs = (...of: [string, number][]) => ({ packs: of.map(([name, factor]) => ({ name, factor })) });
const unitsOf = (product: ReturnType<typeof packs>) =>
  orderUnitsOf(product).map(({ name, factor, isHalf }) => `${isHalf ? '半' : ''}${name} ${factor}`);

test('[G8] bottles, half cases and cases; no half where a case has none or a pack is the half already', () => {
  expect(unitsOf(packs(['瓶', 1], ['箱', 12]))).toEqual(['瓶 1', '半箱 6', '箱 12']);
  expect(unitsOf(packs(['瓶', 1], ['箱', 15]))).toEqual(['瓶 1', '箱 15']);
  expect(unitsOf(packs(['瓶', 1], ['提', 6], ['箱', 12]))).toEqual(['瓶 1', '提 6', '箱 12']);
  expect(unitsOf(packs(['包', 1]))).toEqual(['包 1']);
  expect(unitsOf(packs(['瓶', 1], ['对', 2]))).toEqual(['瓶 1', '对 2']);
});
