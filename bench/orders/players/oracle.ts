import type { Field } from '../field.ts';
import type { Player } from '../player.ts';
import { unitsBetween } from '../series.ts';

/** Knows what customers will ask for until the next goods come, and on which day they do. What nobody can beat. */
export function oracle(field: Field): Player {
  const outlets = new Map(field.outlets.map((outlet) => [outlet.name, outlet]));
  return {
    name: 'oracle',
    play: ({ outlet: name, day, lines }) => {
      const outlet = outlets.get(name)!;
      const at = outlet.calls.findIndex((call) => call.day === day);
      const arrives = outlet.calls[at]!.arrives;
      const next = outlet.calls[at + 1]?.arrives ?? field.days;
      return {
        order: lines.map((line, i) => {
          const { demand } = outlet.shelves[i]!;
          const left = Math.max(0, line.counted + line.onTheWay - unitsBetween(demand, day, arrives));
          const short = unitsBetween(demand, arrives, next) - left;
          return line.pack * Math.max(0, Math.ceil(short / line.pack));
        }),
      };
    },
  };
}
