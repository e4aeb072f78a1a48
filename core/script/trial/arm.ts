import type { Id } from '../../base/id.ts';

export const ARMS = ['a', 'b'] as const;
export type Arm = (typeof ARMS)[number];

/** [TR2] Which of the two wordings a shop has in this trial: by chance, and always the same. */
export const armOf = (trial: string, outlet: Id): Arm => (mixed(`${trial} ${outlet}`) % 2 === 0 ? 'a' : 'b');

/** FNV-1a, and a last stir: its own low bits follow those of the last letters too closely. */
function mixed(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.codePointAt(0)!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
