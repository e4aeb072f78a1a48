import { family } from '../family.ts';

/** [L14] Words of the office that no owner uses. */
export const JARGON = [
  family('L14', { denied: false, asked: false, named: false, unless: ['我们内部看|自己内部看|公司内部'] }, ['JARGON']),
];
