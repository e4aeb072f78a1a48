import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';

// Each answer is a process of its own.
vi.setConfig({ testTimeout: 60_000 });

const file = new URL('node-version.mjs', import.meta.url);
/** What it says of this Node, and its exit code. */
function check(version: string): [number | null, string] {
  const line = `import { checkNode } from ${JSON.stringify(file.href)}; checkNode(${JSON.stringify(version)});`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', line], { encoding: 'utf8' });
  return [status, stderr];
}

test('a Node that is too old is told so in one sentence', () => {
  for (const version of ['12.22.9', '18.20.4', '20.18.3', '21.7.3', '22.11.0']) {
    const [code, said] = check(version);
    expect([version, code]).toEqual([version, 1]);
    expect(said).toMatch(
      new RegExp(`^\\n✗ [^。\\n]*${version}[^。\\n]*。\\n {2}Node from [^\\n]*${version}[^\\n]*\\.\\n\\n$`),
    );
  }
});

test('every other one is taken, and package.json says the same', () => {
  for (const version of ['20.19.0', '20.20.2', '22.12.0', '23.0.0', '24.21.0', '26.0.0'])
    expect([version, ...check(version)]).toEqual([version, 0, '']);
  const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    engines: { node: string };
  };
  expect(engines.node).toBe('^20.19.0 || >=22.12.0');
});

test('what runs before the version is known uses no word that an old Node cannot read', () => {
  for (const name of ['begin.mjs', 'node-version.mjs', 'say.mjs']) {
    const text = readFileSync(new URL(name, import.meta.url), 'utf8');
    expect([name, text.match(/\?\.|\?\?|^await |\bnode:|#\w+[ =(]|\.at\(|replaceAll/gm)]).toEqual([name, null]);
  }
});
