import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './run.mjs';

const SKIPPED = new Set(['node_modules', 'dist', '.git', 'data']);

/** SHA-256 over the names and contents of these files and folders. */
export function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version + process.platform + process.arch);
  const visit = (path) => {
    const full = join(ROOT, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) if (!SKIPPED.has(name)) visit(join(path, name));
    } else hash.update(path).update('\0').update(readFileSync(full)).update('\0');
  };
  for (const path of paths) visit(path);
  return hash.digest('hex');
}

const stampOf = (name) => join(ROOT, '.setup', name);

/** Was this done before with the same fingerprint? */
export const isDone = (name, print) => existsSync(stampOf(name)) && readFileSync(stampOf(name), 'utf8') === print;

export function markDone(name, print) {
  mkdirSync(join(ROOT, '.setup'), { recursive: true });
  writeFileSync(stampOf(name), print);
}
