import { randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PassThrough, Readable, type Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { decrypting, encrypting, HEAD_BYTES, isEncrypted, keyOf, newHead } from './cipher.ts';
import { BackupProblem, changed, orDiskFull } from './problem.ts';
import { checkSeal, sealing } from './seal.ts';
import { END, packed, unpacked, type Entry } from './tar.ts';

// Rows shrink to a tenth; photos do not shrink, whatever is tried.
const LEVEL = 6;

/**
 * Writes these files as one: tar, gzip, sealed; encrypted in between when there is a passphrase. Under another name until
 * it is on the disk and `check` has read it; what is there already is never written over.
 */
export async function writeArchive<T>(
  file: string,
  entries: AsyncIterable<Entry>,
  { passphrase, at, signal }: { passphrase: string | null; at: Date; signal: AbortSignal },
  check: (part: string) => Promise<T>,
): Promise<T> {
  await refuseExisting(file);
  const part = `${file}.part-${randomBytes(4).toString('hex')}`;
  const cipher: Transform = passphrase === null ? new PassThrough() : await encryptingBy(passphrase);
  try {
    await pipeline(
      Readable.from(tarOf(entries, at), { objectMode: false }),
      createGzip({ level: LEVEL }),
      cipher,
      sealing(),
      createWriteStream(part, { flags: 'wx', mode: 0o600, flush: true }),
      { signal },
    );
    const checked = await check(part);
    await refuseExisting(file);
    await rename(part, file);
    await flushFolder(dirname(file));
    return checked;
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    throw problemOfWriting(error, file);
  }
}

async function encryptingBy(passphrase: string): Promise<Transform> {
  const head = newHead();
  return encrypting(await keyOf(passphrase, head), head);
}

async function* tarOf(entries: AsyncIterable<Entry>, at: Date): AsyncGenerator<Buffer> {
  for await (const entry of entries) yield packed(entry, at);
  yield END;
}

async function refuseExisting(file: string): Promise<void> {
  const isThere = await stat(file).then(
    () => true,
    () => false,
  );
  if (isThere) {
    throw new BackupProblem(
      'file',
      `文件 ${file} 已经存在，不会覆盖它；请换一个名字。`,
      `The file ${file} is there already and is not written over: choose another name.`,
    );
  }
}

function problemOfWriting(error: unknown, file: string): unknown {
  const { syscall, code } = error as NodeJS.ErrnoException;
  if (code === 'ENOSPC' || code === 'EDQUOT') return orDiskFull(error, file);
  if (syscall !== 'open' && syscall !== 'write') return error;
  return new BackupProblem(
    'file',
    `文件 ${file} 不能写入（${code}）。`,
    `The file ${file} cannot be written (${code}).`,
  );
}

// A rename is on the disk when its folder is. Not every system opens a folder; those that do not need no such care.
async function flushFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => null);
  await handle?.sync().catch(() => {});
  await handle?.close();
}

/** The files in it, after the whole of it was held against its seal. Throws the problem with it, at the latest at its end. */
export async function* readArchive(file: string, passphrase: string | null): AsyncGenerator<Entry> {
  const end = await checkSeal(file).catch((error: NodeJS.ErrnoException) => {
    if (!error.syscall) throw error;
    const { code } = error;
    throw new BackupProblem('file', `文件 ${file} 读不了（${code}）。`, `The file ${file} cannot be read (${code}).`);
  });
  const head = await headOf(file);
  const opening = head === null ? new PassThrough() : await openingOf(file, head, passphrase);
  const source = createReadStream(file, { start: head?.length ?? 0, end: end - 1 });
  const unpacking = createGunzip();
  // What goes wrong in one of them comes out of the last one.
  pipeline(source, opening, unpacking).catch(() => {});
  try {
    yield* unpacked(unpacking as AsyncIterable<Buffer>);
  } catch (error) {
    throw error instanceof BackupProblem ? error : changed(file);
  } finally {
    unpacking.destroy();
  }
}

/** What stands before an encrypted body; null when the file is not encrypted. */
async function headOf(file: string): Promise<Buffer | null> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return bytesRead === HEAD_BYTES && isEncrypted(buffer) ? buffer : null;
  } finally {
    await handle.close();
  }
}

async function openingOf(file: string, head: Buffer, passphrase: string | null): Promise<Transform> {
  if (passphrase === null) {
    throw new BackupProblem(
      'passphrase-needed',
      `文件 ${file} 是加密的，请用 PAODIAN_BACKUP_PASSPHRASE 给出口令。`,
      `The file ${file} is encrypted: give its passphrase in PAODIAN_BACKUP_PASSPHRASE.`,
    );
  }
  const first = new BackupProblem(
    'wrong-passphrase',
    `口令打不开文件 ${file}，请检查 PAODIAN_BACKUP_PASSPHRASE。`,
    `The passphrase does not open the file ${file}: check PAODIAN_BACKUP_PASSPHRASE.`,
  );
  return decrypting(await keyOf(passphrase, head), head, { first, later: changed(file) });
}
