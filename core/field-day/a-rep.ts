import type { Person } from '../plan/person.ts';
import { REP } from './ids.ts';

export const aRep = (more: Partial<Person> = {}): Person => ({
  id: REP,
  login: 'rep1',
  name: '小周',
  role: 'rep',
  supervisor: null,
  hasVan: false,
  ...more,
});
