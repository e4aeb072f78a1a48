/** One line of what is being done, in Chinese and English. */
export const say = (zh, en) => console.error(`· ${zh}  ${en}`);

/** One clear sentence, and the end. */
export function giveUp(zh, en) {
  console.error(`\n✗ ${zh}\n  ${en}\n`);
  process.exit(1);
}
