import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { install } from './install.mjs';
import { checkNode } from './node-version.mjs';
import { ROOT, runNode } from './run.mjs';

const bin = (path) => join(ROOT, 'node_modules', path);
const CHECKS = [
  ['formatting', [bin('oxfmt/bin/oxfmt'), '--check', '.']],
  ['lint', [bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings']],
  ['types', [bin('typescript/bin/tsc'), '-p', '.']],
];

/** Formatting, lint and types; answers the names of those that failed. Silent when all is well. */
export async function check() {
  const results = await Promise.all(
    CHECKS.map(async ([name, args]) => ({ name, ...(await runNode(args, { quiet: true })) })),
  );
  const failed = results.filter((r) => r.code !== 0);
  for (const { name, said } of failed) console.error(`\n✗ ${name}\n${said}`);
  return { passed: results.length - failed.length, failed: failed.map((r) => r.name) };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  checkNode();
  await install();
  process.exit((await check()).failed.length === 0 ? 0 : 1);
}
