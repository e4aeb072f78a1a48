import type { ScriptLine } from '../../core/script/line.ts';
import { standing } from '../../core/script/lint/evidence.ts';
import { emit } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import type { Known } from './at.ts';
import type { Kept } from './versions.ts';

/** [SC4] [SC5] Gives versions to every phone with its next book, each with the last day of its evidence. */
export async function putOnPhones(
  tx: Transaction,
  versions: readonly Kept[],
  { evidence, today }: Known,
): Promise<void> {
  const lines = versions.map(({ version, text }): ScriptLine => {
    const at = standing(text, evidence, today);
    return { ...text, version, until: at.stands ? at.until : today };
  });
  await tx.rows(
    `insert into script_line (tenant, id, body) select $1, l->>'id', l from jsonb_array_elements($2::jsonb) as l
     on conflict (tenant, id) do update set body = excluded.body`,
    tx.tenant,
    lines,
  );
  await emit(tx, { docs: lines.map((line) => ({ e: 'script', id: line.id, s: 't', b: line }) as const) });
}

/** [SC4] [SC5] Takes lines from every phone with its next book. */
export async function takeFromPhones(tx: Transaction, lines: readonly string[]): Promise<void> {
  await tx.rows(
    'delete from script_line where tenant = $1 and id = any (array(select jsonb_array_elements_text($2::jsonb)))',
    tx.tenant,
    lines,
  );
  await emit(tx, { docs: lines.map((id) => ({ e: 'script', id, s: 't', b: null }) as const) });
}
