/**
 * `npm run faults`: every test of the catalogue with its rounds of the night, a line each. `-- --json`: one array.
 * `-- --table`: the catalogue as it stands in the README. `-- F-01 F-12`: these only. `-- --seed=x`: with the chance of an earlier run.
 */
import { CATALOGUE } from './catalogue.ts';
import { endCluster } from './kit/cluster.ts';
import type { Found } from './kit/fault.ts';
import { tableOf } from './table.ts';

const args = process.argv.slice(2);
if (args.includes('--table')) {
  console.log(await tableOf(CATALOGUE));
  process.exit(0);
}
const isJson = args.includes('--json');
const only = args.filter((arg) => /^F-\d+$/.test(arg));
const seed = args.find((arg) => arg.startsWith('--seed='))?.slice(7) ?? Math.random().toString(36).slice(2, 10);
const chosen = CATALOGUE.filter((fault) => only.length === 0 || only.includes(fault.id));
if (!isJson) console.log(`seed ${seed}`);

const lines = [];
for (const { id, title, rounds, cannot, run } of chosen) {
  const why = (await cannot?.()) ?? null;
  const found: Found | string =
    why ?? (await run({ rounds: rounds.night, seed }).catch((error: unknown) => String(error)));
  const line =
    typeof found === 'string'
      ? { id, rounds: 0, lost: 0, doubled: 0, failed: why ? [] : [found], skipped: why, recovered_s: null }
      : {
          id,
          rounds: rounds.night,
          lost: found.lost,
          doubled: found.doubled,
          failed: found.wrong,
          skipped: null,
          recovered_s: found.recovered === null ? null : Math.round(found.recovered * 10) / 10,
        };
  lines.push(line);
  if (isJson) continue;
  const isWell = line.failed.length === 0 && line.lost + line.doubled === 0;
  const recovered = line.recovered_s === null ? '' : `, recovered in ${line.recovered_s} s`;
  const did =
    typeof found === 'string'
      ? ''
      : Object.entries(found.did)
          .map(([name, n]) => `, ${name} ${n}`)
          .join('');
  console.log(
    why
      ? `– ${id} skipped: ${why}`
      : `${isWell ? '✓' : '✗'} ${id} ${title}: ${line.rounds} rounds, lost ${line.lost}, doubled ${line.doubled}${recovered}${did}${line.failed.map((f) => `\n    ${f}`).join('')}`,
  );
}
await endCluster();
if (isJson) console.log(JSON.stringify(lines.map((l) => ({ ...l, failed: l.failed.length }))));
process.exit(lines.every((l) => l.failed.length === 0 && l.lost + l.doubled === 0) ? 0 : 1);
