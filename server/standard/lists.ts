import { isDeepStrictEqual } from 'node:util';
import { dayOf, plusDays, type Day } from '../../core/base/day.ts';
import type { MustStock } from '../../core/catalog/must-stock.ts';
import type { ListChange } from '../../protocol/standards.ts';
import { readZone } from '../desk/asking.ts';
import type { Hands } from '../hands.ts';
import { noteChange } from '../office/changes.ts';
import { emit, type DocChange } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import type { Session } from '../session/session.ts';
import { dropVersion, readVersions, saveVersions } from './versions.ts';

const known = async (tx: Transaction, table: 'product' | 'posm', key: 'id' | 'code', codes: readonly string[]) =>
  new Set(
    (
      await tx.rows<{ code: string }>(
        `select ${key} as code from ${table} where tenant = $1 and ${key} = any (array(select jsonb_array_elements_text($2::jsonb)))`,
        tx.tenant,
        codes,
      )
    ).map((row) => row.code),
  );

/** [SD3] Names what there is, and stands alone for its channel and class from its day on. */
async function checkList(tx: Transaction, list: MustStock, all: readonly MustStock[]): Promise<void> {
  const products = list.products.map((one) => one.product);
  const [goods, pieces] = [await known(tx, 'product', 'id', products), await known(tx, 'posm', 'code', list.posm)];
  const missing = products.find((id) => !goods.has(id)) ?? list.posm.find((code) => !pieces.has(code));
  if (missing !== undefined) throw new Refused('not-there', { name: missing });
  const twice = [products, list.posm].flatMap((some) => some.find((id, i) => some.indexOf(id) !== i) ?? [])[0];
  if (twice !== undefined) throw new Refused('named-twice', { name: twice });
  if (list.hero !== null && !products.includes(list.hero)) throw new Refused('hero-not-listed');
  const other = all.find(
    (one) =>
      one.code !== list.code &&
      one.channel === list.channel &&
      one.class === list.class &&
      (one.until === null || one.until >= list.from) &&
      !all.some((next) => next.code === one.code && next.from > one.from && next.from <= list.from),
  );
  if (other) throw new Refused('list-there', { name: other.code });
}

/** [SD6] What has begun stays; a change of it is a version of its own that begins today or later. */
function checkFrom({ before, after }: ListChange, versions: readonly MustStock[], today: Day): void {
  if (versions.length > 0 && after.from < today) throw new Refused('begins-in-the-past');
  if (before?.from !== after.from && versions.some(({ from }) => from === after.from))
    throw new Refused('version-there', { day: after.from });
}

interface Known {
  readonly all: readonly MustStock[];
  /** Of this code, what was taken away left out; the newest first. */
  readonly living: readonly MustStock[];
}

/** [SD2] What is known of a code, held until the end; refuses when the version is not what was read. */
async function hold(tx: Transaction, code: string, before: MustStock | null): Promise<Known> {
  // One change of these at a time, so that two new lists of one code meet too.
  await tx.rows('select 1 from organisation where tenant = $1 for update', tx.tenant);
  const all = await readVersions(tx);
  const living = all.filter((one) => one.code === code && one.until === null);
  const read = before ? living.find(({ from }) => from === before.from) : living[0];
  if (!isDeepStrictEqual(read ?? null, before && { ...before })) throw new Refused('conflict');
  return { all, living };
}

export async function changeList(
  tx: Transaction,
  hands: Hands,
  session: Session,
  { before, after }: ListChange,
): Promise<MustStock> {
  const { all, living } = await hold(tx, after.code, before);
  const today = dayOf(hands.now(), await readZone(tx));
  checkFrom({ before, after }, living, today);
  await checkList(tx, after, all);
  const isMoved = before !== null && before.from > today && before.from !== after.from;
  const dropped = isMoved ? [await dropVersion(tx, before)] : [];
  const docs = await saveVersions(tx, [after]);
  await noteChange(tx, hands, session, { kind: 'must-stock', code: after.code, before, after });
  await emit(tx, { docs: [...dropped, ...docs] });
  return after;
}

/** [SD5] Takes a list away: from today on its shops go by that of their channel, or by none. */
export async function removeList(tx: Transaction, hands: Hands, session: Session, before: MustStock): Promise<void> {
  const { living } = await hold(tx, before.code, before);
  const today = dayOf(hands.now(), await readZone(tx));
  const docs: DocChange[] = [];
  for (const one of living) {
    if (one.from > today) docs.push(await dropVersion(tx, one));
    else if (one === living.find(({ from }) => from <= today))
      docs.push(...(await saveVersions(tx, [{ ...one, until: plusDays(today, -1) }])));
  }
  await noteChange(tx, hands, session, { kind: 'must-stock', code: before.code, before, after: null });
  await emit(tx, { docs });
}
