import { join } from 'node:path';
import { run } from './child.ts';

/** Where the data are, as the program is told. */
export interface DataPlace {
  readonly folder: string;
  readonly databaseUrl: string | null;
  readonly passphrase?: string;
}

/** `npm start -- --backup FILE` or `--restore FILE`, to its end; answers with what code it ended, and what it said. */
export async function obey(
  what: 'backup' | 'restore',
  file: string,
  { folder, databaseUrl, passphrase }: DataPlace,
): Promise<{ code: number | null; said: string }> {
  const child = run({
    file: join('server', 'main.ts'),
    args: [`--${what}`, file],
    env: {
      PAODIAN_DATA: folder,
      ...(databaseUrl && { DATABASE_URL: databaseUrl }),
      ...(passphrase && { PAODIAN_BACKUP_PASSPHRASE: passphrase }),
    },
  });
  const code = await child.ended;
  return { code, said: child.said() };
}

/** The same, which has to go well. */
export async function obeyWell(what: 'backup' | 'restore', file: string, place: DataPlace): Promise<void> {
  const { code, said } = await obey(what, file, place);
  if (code !== 0) throw new Error(`--${what} ended with ${code}: ${said}`);
}
