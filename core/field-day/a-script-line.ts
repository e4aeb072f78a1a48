import type { ScriptLine } from '../script/line.ts';

/** A line of nobody in particular, at the door. */
export const aScriptLine = (more: Partial<ScriptLine> = {}): ScriptLine => ({
  id: 'T1',
  version: 1,
  kind: 'say',
  family: 'general',
  steps: ['greet'],
  situations: ['any'],
  audience: 'anyone',
  objection: null,
  serves: [],
  evidence: [],
  until: null,
  answers: [],
  number: null,
  zh: '您好',
  en: 'Hello',
  ...more,
});
