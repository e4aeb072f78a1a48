import { expect, test } from 'vitest';
import { methodFor } from './method.ts';

test('[O38] groceries have chosen the engine; schools have chosen nothing and keep the rule', () => {
  expect(methodFor({ grocery: 'engine' }, 'grocery')).toBe('engine');
  expect(methodFor({ grocery: 'engine' }, 'school')).toBe('rule');
  expect(methodFor({ grocery: 'rule' }, 'grocery')).toBe('rule');
});
