import { spawnSync } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { LaunchProblem } from './problem.ts';

/** A command, written so that it does not run as root. */
export type AsUser = (command: string, args: readonly string[]) => { command: string; args: string[] };

const NOBODY = 65534;

/** How the programs of PostgreSQL are run for this cluster: as we are, or, since they refuse to be root, as somebody else. */
export async function userFor(cluster: string): Promise<AsUser> {
  if (process.getuid?.() !== 0) return (command, args) => ({ command, args: [...args] });
  const owner = await stat(cluster).then(
    ({ uid }) => uid,
    () => 0,
  );
  // In a namespace of users we are nobody by name and still root outside: no file changes hands.
  const inNamespace = ['unshare', '--user', `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];
  // Where a container forbids that: another user who may still pass through our folders.
  const uid = owner || NOBODY;
  const asOther = ['setpriv', `--reuid=${uid}`, `--regid=${uid}`, '--clear-groups'];
  const withKey = [...asOther, '--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
  // A cluster belongs to whoever made it, and PostgreSQL insists on that.
  for (const [program, ...before] of owner === 0 ? [inNamespace, withKey] : [withKey]) {
    if (spawnSync(program!, [...before, 'true']).status === 0)
      return (command, args) => ({ command: program!, args: [...before, command, ...args] });
  }
  throw new LaunchProblem(
    'PostgreSQL 不能以 root 运行，这台机器也不允许换成普通用户；请用普通用户启动，或设置 DATABASE_URL。',
    'PostgreSQL does not run as root, and this machine allows no other way: start as an ordinary user, or set DATABASE_URL.',
  );
}
