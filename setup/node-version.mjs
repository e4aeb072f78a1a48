import { giveUp } from './say.mjs';

const OLDEST = [20, 19];

/** Node older than 20.19 cannot run what follows. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return;
  giveUp(`需要 Node 20.19 或更新,现在是 ${version}。`, `Node 20.19 or newer is needed; this is ${version}.`);
}
