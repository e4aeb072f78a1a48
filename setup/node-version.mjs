import { giveUp } from './say.mjs';

/** The oldest minor of each major that the tools take; majors in between are past their end and lack what they need. */
const OLDEST = { 20: 19, 22: 12 };
const NEWEST_NAMED = 22;

/** A Node that is too old cannot run what follows. */
export function checkNode(version = process.versions.node) {
  const [major, minor] = version.split('.').map(Number);
  if (major > NEWEST_NAMED || minor >= OLDEST[major]) return;
  giveUp(
    `需要 Node 20.19 以上、22.12 以上或更新的版本，现在是 ${version}，请到 nodejs.org 安装新的 LTS。`,
    `Node from 20.19, from 22.12, or newer is needed, and this is ${version}: install the LTS from nodejs.org.`,
  );
}
