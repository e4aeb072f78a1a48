import type { PracticeGrade } from '../script/practice/facts.ts';

/** How well a talk line was known, in the rep's own word. */
export interface PracticeTerms {
  readonly grade: Record<PracticeGrade, string>;
}

const zh: PracticeTerms = { grade: { again: '忘了', hard: '吃力', good: '记得', easy: '很熟' } };
const en: PracticeTerms = { grade: { again: 'Forgot', hard: 'Hard', good: 'Knew it', easy: 'Easily' } };

export const PRACTICE_TERMS = { zh, en };
