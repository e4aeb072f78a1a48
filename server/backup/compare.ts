import type { Client } from '../postgres/pool.ts';
import type { Manifest } from './manifest.ts';
import { BackupProblem } from './problem.ts';
import { tally } from './rows.ts';
import { tablesOf } from './tables.ts';

export const differs = (what: string): BackupProblem =>
  new BackupProblem(
    'differs',
    `恢复后的数据与备份不一致（${what}），已全部撤回。`,
    `What came back is not what was backed up (${what}): all of it was undone.`,
  );

/** Is in the tables what was in them? */
export async function compare(client: Client, { organisations }: Manifest): Promise<void> {
  const tables = await tablesOf(client);
  for (const { id, tables: tallies } of organisations) {
    for (const table of tables) {
      const is = await tally(client, table, id);
      const was = tallies[table.name];
      if (is.rows === was?.rows && is.sum === was.sum) continue;
      throw differs(`${table.name} ${is.rows}/${was?.rows ?? 0}`);
    }
  }
}
