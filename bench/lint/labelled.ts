import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { LINT_RULES, SEVERITIES } from '../../core/script/lint/finding.ts';
import type { Labelled } from './score.ts';

const Sentence = v.object({
  text: v.string(),
  findings: v.array(v.object({ rule: v.picklist(LINT_RULES), severity: v.picklist(SEVERITIES) })),
});

/** The labelled sentences of a file, one JSON object a line; throws with the line that is none. */
export const readLabelled = (file: string | URL): Labelled[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      if (line.trim() === '') return [];
      try {
        return [v.parse(Sentence, JSON.parse(line))];
      } catch (error) {
        throw new Error(`line ${i + 1} of ${String(file)} is no labelled sentence: ${String(error)}`, { cause: error });
      }
    });
