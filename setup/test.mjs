import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { check } from './check.mjs';
import { chromium } from './chromium.mjs';
import { install } from './install.mjs';
import { checkNode } from './node-version.mjs';
import { ROOT, runNode } from './run.mjs';
import { say } from './say.mjs';

checkNode();
await install();
await build();
const browser = await chromium();

say('检查格式、写法和类型……', 'Checking formatting, lint and types …');
const checked = await check();
const count = { passed: checked.passed, failed: checked.failed.length };

const env = { ...process.env, CHROMIUM_PATH: browser };
// The days in the browser come last and by themselves: they are the only ones that mind a busy machine.
for (const projects of [['rules', 'phone', 'server'], ['faults'], ['e2e']]) {
  say(`测试：${projects.join('、')}……`, `Testing: ${projects.join(', ')} …`);
  const { passed, failed } = await vitest(projects, env);
  count.passed += passed;
  count.failed += failed;
}

console.log(`\n${count.passed} passed, ${count.failed} failed`);
process.exit(count.failed === 0 ? 0 : 1);

async function vitest(projects, env) {
  const report = join(ROOT, '.setup', `report-${projects[0]}.json`);
  mkdirSync(join(ROOT, '.setup'), { recursive: true });
  rmSync(report, { force: true });
  const { code } = await runNode(
    [
      join(ROOT, 'node_modules/vitest/vitest.mjs'),
      'run',
      '--passWithNoTests=false',
      ...projects.flatMap((name) => ['--project', name]),
      '--reporter=dot',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { env },
  );
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'));
  // A file that could not even be read has no tests in it, and is a failure all the same.
  const broken = testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every((one) => one.status !== 'failed'),
  ).length;
  const failed = numFailedTests + broken;
  return { passed: numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed };
}
