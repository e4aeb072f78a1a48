import { spawnSync } from 'node:child_process';
import { LaunchProblem } from './problem.ts';

/** A command that runs another one as somebody other than root, since PostgreSQL refuses to be root. */
export function notAsRoot(command: string, args: readonly string[]): { command: string; args: string[] } {
  if (process.getuid?.() !== 0) return { command, args: [...args] };
  const asNobody = ['--user', '--map-user=65534', '--map-group=65534'];
  // In a user namespace we are nobody by name and still the owner of our folder; no file changes hands.
  if (spawnSync('unshare', [...asNobody, 'true']).status === 0)
    return { command: 'unshare', args: [...asNobody, command, ...args] };
  throw new LaunchProblem(
    'PostgreSQL 不能以 root 运行,这台机器也不允许换成普通用户;请用普通用户启动,或设置 DATABASE_URL。',
    'PostgreSQL does not run as root, and this machine allows no other way: start as an ordinary user, or set DATABASE_URL.',
  );
}
