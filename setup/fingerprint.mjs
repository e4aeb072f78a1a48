import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './run.mjs';

// Of a folder, only what a build could read.
const SKIPPED = /^(node_modules|dist|data|\.git|field-day)$|\.test\.tsx?$|\.md$/;

/** SHA-256 over the names and contents of these files and folders, and over this Node. */
export function fingerprint(paths) {
  const hash = createHash('sha256').update(process.version + process.platform + process.arch);
  const visit = (path) => {
    const full = join(ROOT, path);
    if (!existsSync(full)) return;
    if (statSync(full).isDirectory()) {
      for (const name of readdirSync(full).sort()) if (!SKIPPED.test(name)) visit(join(path, name));
    } else hash.update(path).update('\0').update(readFileSync(full)).update('\0');
  };
  for (const path of paths) visit(path);
  return hash.digest('hex');
}

// It lies in the folder that the work makes, and goes when the work empties it: what was broken off is never taken for done.
const stampOf = (folder) => join(ROOT, folder, '.made-from');

/** Was this folder made from what has this fingerprint? */
export const isMade = (folder, print) => existsSync(stampOf(folder)) && readFileSync(stampOf(folder), 'utf8') === print;

export const forget = (folder) => rmSync(stampOf(folder), { force: true });

export function markMade(folder, print) {
  if (existsSync(dirname(stampOf(folder)))) writeFileSync(stampOf(folder), print);
}
