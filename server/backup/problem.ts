/** What can stand in the way of a backup or of its restoring. The numbers are what the program ends with; they last. */
export const EXIT = {
  'wrong-passphrase': 3,
  'passphrase-needed': 4,
  'cut-off': 5,
  changed: 6,
  newer: 7,
  'not-empty': 8,
  'disk-full': 9,
  file: 10,
  'nothing-there': 11,
  differs: 12,
  interrupted: 130,
} as const;
export type ProblemCode = keyof typeof EXIT;

/** One sentence in Chinese, one in English, for whoever runs it. */
export class BackupProblem extends Error {
  readonly code: ProblemCode;
  readonly exit: number;

  constructor(code: ProblemCode, zh: string, en: string) {
    super(`${zh} ${en}`);
    this.code = code;
    this.exit = EXIT[code];
  }
}

export const cutOff = (file: string): BackupProblem =>
  new BackupProblem(
    'cut-off',
    `文件 ${file} 不完整，或者不是跑店的备份。`,
    `The file ${file} is cut off, or is no backup of Paodian.`,
  );

export const changed = (file: string): BackupProblem =>
  new BackupProblem(
    'changed',
    `文件 ${file} 的内容与写入时不同，不能用来恢复。`,
    `The file ${file} is not what was written: nothing can be restored from it.`,
  );

const FULL = /No space left on device|Disk quota exceeded|wrote only \d+ of \d+ bytes/i;

export const saysFull = (words: string): boolean => FULL.test(words);

/** The same error, or the problem behind it when the disk is full. */
export function orDiskFull(error: unknown, place: string): unknown {
  const { code, message } = error as { code?: string; message?: string };
  return ['ENOSPC', 'EDQUOT', '53100'].includes(code ?? '') || saysFull(message ?? '') ? diskFull(place) : error;
}

export const diskFull = (place: string): BackupProblem =>
  new BackupProblem('disk-full', `磁盘已满：${place}。`, `The disk of ${place} is full.`);
