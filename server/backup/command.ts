import { readArchive } from './archive.ts';
import { backUp, type Account } from './backup.ts';
import { contentsOf } from './contents.ts';
import { withDatabase, withEmptyPlace, type Place } from './database.ts';
import { BackupProblem, orDiskFull } from './problem.ts';
import { restore } from './restore.ts';

/** What `npm start` is told to do instead of serving. */
export interface Order {
  readonly what: 'backup' | 'restore';
  readonly file: string;
  readonly passphrase: string | null;
}

type Say = (zh: string, en: string) => void;

/** Does it and says what came of it; throws the problem with it. A signal ends it, and leaves nothing half done. */
export async function obey(order: Order, place: Place, say: Say): Promise<void> {
  const stopping = new AbortController();
  const interrupt = (): void =>
    stopping.abort(new BackupProblem('interrupted', '已中断，什么也没有留下。', 'Interrupted: nothing is left of it.'));
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, interrupt);
  try {
    await (order.what === 'backup' ? takeBackup : bringBack)(order, place, say, stopping.signal);
  } catch (error) {
    if (stopping.signal.aborted) throw stopping.signal.reason;
    throw orDiskFull(error, place.folder);
  } finally {
    for (const signal of signals) process.off(signal, interrupt);
  }
}

async function takeBackup({ file, passphrase }: Order, place: Place, say: Say, signal: AbortSignal): Promise<void> {
  say('备份……', 'Making a backup …');
  const account = await withDatabase(place, (pool) =>
    backUp({ pool, folder: place.folder, bucket: place.bucket, file, passphrase, now: new Date(), signal }),
  );
  tell(account, say);
  say(`已写入并重新核对：${file}`, `Written and read again: ${file}`);
}

async function bringBack({ file, passphrase }: Order, place: Place, say: Say, signal: AbortSignal): Promise<void> {
  say('核对备份……', 'Checking the backup …');
  const { manifest, contents } = await contentsOf(file, readArchive(file, passphrase));
  say(`恢复 ${manifest.madeAt} 的备份……`, `Restoring the backup of ${manifest.madeAt} …`);
  const account = await withEmptyPlace(place, (pool) =>
    restore({ pool, folder: place.folder, bucket: place.bucket, manifest, contents, now: new Date(), signal }),
  );
  tell(account, say);
  tellWhereTo(account, place, say);
  say(
    '恢复完成，行数与校验和一致。手机下次连接时会自动补发备份之后的工作。',
    'Restored; counts and sums agree. With its next connection each phone sends again what it did after the backup.',
  );
}

function tell({ manifest, ending }: Account, say: Say): void {
  for (const { name, code, tables } of manifest.organisations) {
    const rowsOf = (table: string): string => (tables[table]?.rows ?? 0).toLocaleString('en');
    const all = Object.values(tables).reduce((sum, { rows }) => sum + rows, 0);
    say(
      `${name}（${code}）：${all.toLocaleString('en')} 行，其中门店 ${rowsOf('outlet')}、事实 ${rowsOf('fact_log')}、拜访 ${rowsOf('visit')}、订单 ${rowsOf('sales_order')}。`,
      `${name} (${code}): ${all.toLocaleString('en')} rows, of them ${rowsOf('outlet')} outlets, ${rowsOf('fact_log')} facts, ${rowsOf('visit')} visits, ${rowsOf('sales_order')} orders.`,
    );
  }
  const { elsewhere } = ending;
  if (elsewhere) {
    say(
      `照片：${elsewhere.photos} 张在照片桶 ${elsewhere.bucket} 里，不在备份文件里，请另外保护那个桶。`,
      `Photos: ${elsewhere.photos} lie in the bucket ${elsewhere.bucket} and not in the file: protect that bucket by itself.`,
    );
  } else say(`照片：${ending.photos}`, `Photos: ${ending.photos}`);
  const { length } = ending.missing;
  if (length > 0) {
    say(
      `注意：备份时有 ${length} 张照片的文件缺失或损坏（${ending.missing[0]!.slice(0, 12)}…）。`,
      `Mind: the files of ${length} photos were missing or spoiled at the backup (${ending.missing[0]!.slice(0, 12)}…).`,
    );
  }
}

/** A backup without its photos is of use only where its bucket is. */
function tellWhereTo({ ending }: Account, { bucket }: Place, say: Say): void {
  const { elsewhere } = ending;
  if (!elsewhere || elsewhere.bucket === bucket?.place) return;
  say(
    `注意：这里没有设置照片桶 ${elsewhere.bucket}，在设置 PAODIAN_S3_… 之前看不到原来的照片。`,
    `Mind: this is not set to the bucket ${elsewhere.bucket}: until PAODIAN_S3_… names it, the photos are not shown.`,
  );
}
