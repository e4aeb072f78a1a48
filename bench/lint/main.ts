// `npm run bench:lint`: precision and recall of the linter for each rule, and its time over a long text. `-- --json`,
// `-- --data FILE` (other labelled sentences, one JSON object a line), `-- --misses` (which sentences it got wrong).
import { parseArgs } from 'node:util';
import { lint } from '../../core/script/lint/lint.ts';
import { readLabelled } from './labelled.ts';
import { scoreOf, totalOf, type Labelled } from './score.ts';

// sentences.jsonl is what the rules were made on; held-out.jsonl was written after the first of them. The foreign sets were
// written by other hands without sight of the rules: foreign-dev.jsonl and those with a number were looked at since,
// foreign-held-out.jsonl never: only it says what a linter finds in words that it has not met, and its misses are not shown.
const SETS = [
  'sentences.jsonl',
  'held-out.jsonl',
  'foreign-dev.jsonl',
  'foreign-dev-2.jsonl',
  'foreign-dev-3.jsonl',
  'foreign-dev-4.jsonl',
  'foreign-held-out.jsonl',
];
const UNSEEN = 'foreign-held-out.jsonl';
const GOAL = 0.95;
const GOAL_MS = 20;
const LENGTH = 2_000;

const { values } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    data: { type: 'string' },
    misses: { type: 'boolean', default: false },
  },
});
const sets: [string, Labelled[]][] = values.data
  ? [[values.data, readLabelled(values.data)]]
  : SETS.map((file) => [file, readLabelled(new URL(file, import.meta.url))]);

const results = sets.map(([name, labelled]) => {
  const { rules, misses } = scoreOf(labelled);
  return { name, sentences: labelled.length, all: totalOf(rules), rules, misses: name.endsWith(UNSEEN) ? [] : misses };
});
const ms = timed(sets.flatMap(([, labelled]) => labelled.map(({ text }) => text)));
const met = (of: number | null): boolean => of === null || of >= GOAL;
const missed = results.flatMap(({ rules }) => rules.filter((rule) => !met(rule.precision) || !met(rule.recall)));

if (values.json)
  console.log(JSON.stringify({ goal: GOAL, sets: results, time: { ms, goal: GOAL_MS, length: LENGTH } }));
else {
  for (const { name, sentences, all, rules, misses } of results) {
    console.log(`${name}: ${sentences} sentences`);
    console.log('  rule  precision  recall   right wrong missed');
    for (const rule of [...rules, all]) {
      const shown = (of: number | null): string => (of === null ? '–' : of.toFixed(3)).padStart(9);
      const mark = met(rule.precision) && met(rule.recall) ? '' : '  below the goal';
      const counts = [rule.right, rule.wrong, rule.missed].map((n) => String(n).padStart(6)).join('');
      console.log(`  ${rule.rule.padEnd(4)} ${shown(rule.precision)} ${shown(rule.recall)}  ${counts}${mark}`);
    }
    if (values.misses)
      for (const { text, wrong, missed: left } of misses)
        console.log(`  ✗ ${text}\n      wrongly ${wrong.join(', ') || '–'}; missed ${left.join(', ') || '–'}`);
  }
  console.log(`a text of ${LENGTH} characters: ${ms.toFixed(2)} ms (goal ${GOAL_MS})`);
  console.log(
    missed.length === 0 && ms <= GOAL_MS
      ? 'every goal is met'
      : `${missed.length} figures are below the goal of ${GOAL}`,
  );
}
if (missed.length > 0 || ms > GOAL_MS) process.exitCode = 1;

/** The middle of 51 times of a text put together from these, each time another one. */
function timed(texts: readonly string[]): number {
  const times = Array.from({ length: 51 }, (_, round) => {
    let text = '';
    for (let i = round; text.length < LENGTH; i++) text += `${texts[(i * 7) % texts.length] ?? '好'}。`;
    const from = performance.now();
    lint(text.slice(0, LENGTH));
    return performance.now() - from;
  });
  return times.sort((a, b) => a - b)[25]!;
}
