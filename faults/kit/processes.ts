import { readdir, readFile } from 'node:fs/promises';

/** The parent of every process that there is. */
async function parents(): Promise<Map<number, number>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const lines = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null)));
  // The name of a program stands in brackets and may hold anything.
  return new Map(
    lines.flatMap((line, i) =>
      line === null ? [] : [[pids[i]!, Number(line.slice(line.lastIndexOf(')') + 2).split(' ')[1])]],
    ),
  );
}

/** A process and all that have come from it, by their ids. */
export async function treeOf(root: number): Promise<number[]> {
  const all = await parents();
  const tree = [root];
  for (const one of tree) for (const [pid, parent] of all) if (parent === one) tree.push(pid);
  return tree;
}

/** Ends processes at once and without a word. */
export const killAll = (pids: readonly number[]): void => signalAll(pids, 'SIGKILL');

/** Tells processes something; those that are gone already hear nothing. */
export function signalAll(pids: readonly number[], signal: NodeJS.Signals): void {
  for (const pid of pids) {
    try {
      process.kill(pid, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/** Resolves when none of them is there any more; a dead one that nobody has asked after yet is gone too. */
export async function untilDead(pids: readonly number[]): Promise<void> {
  const isThere = async (pid: number): Promise<boolean> =>
    readFile(`/proc/${pid}/stat`, 'utf8').then(
      (line) => line[line.lastIndexOf(')') + 2] !== 'Z',
      () => false,
    );
  while ((await Promise.all(pids.map(isThere))).includes(true)) await new Promise((again) => setTimeout(again, 5));
}
