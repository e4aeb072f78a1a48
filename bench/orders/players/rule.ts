import type { Player, SeenLine } from '../player.ts';

/** Sold since the last call: what was there and came, less what spoilt and what is left. */
export const soldOf = (line: SeenLine, before: number): number =>
  before + line.delivered.reduce((sum, { quantity }) => sum + quantity, 0) - line.removed - line.counted;

/**
 * The trade's rule at a factor: factor × sold since the last call − stock − on the way, in whole packs: up where the shelf
 * holds less than was sold, else to the nearest; an empty shelf gets one pack at least. On the first call one pack.
 */
export function rule(factor: number): Player {
  const before = new Map<string, number>();
  return {
    name: `rule ${factor}`,
    play: ({ outlet, lines }) => ({
      order: lines.map((line) => {
        const key = `${outlet} ${line.product}`;
        const last = before.get(key);
        before.set(key, line.counted);
        const floor = line.counted === 0 && line.onTheWay === 0 ? 1 : 0;
        if (last === undefined) return line.pack * floor;
        const sold = soldOf(line, last);
        const packs = Math.max(0, factor * sold - line.counted - line.onTheWay) / line.pack;
        const whole = line.counted < sold ? Math.ceil(packs - 1e-9) : Math.floor(packs + 0.5 + 1e-9);
        return line.pack * Math.max(floor, whole);
      }),
    }),
  };
}
