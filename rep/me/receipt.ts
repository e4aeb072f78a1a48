import { dayOf, timeOf, type Day, type Zone } from '../../core/base/day.ts';
import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import { stateOf, type BookPosition } from '../log/states.ts';
import type { StoredFact } from '../work/database.ts';

/** One line of a day's receipt: what this phone kept, and when the server took it in. */
export interface ReceiptLine {
  /** The number that this phone gave it. */
  readonly number: number;
  readonly kind: string;
  readonly outlet: Id | null;
  readonly keptAt: Instant;
  /** The server's clock, and its own number; null: it has not confirmed it. */
  readonly confirmed: { readonly at: Instant; readonly number: number } | null;
}

/** [M1] The receipt of a day: every fact kept on it, in order. `outletOf`: where a fact happened. */
export function receiptOf(
  facts: readonly StoredFact[],
  day: Day,
  { zone, position, outletOf }: { zone: Zone; position: BookPosition; outletOf: (fact: StoredFact) => Id | null },
): ReceiptLine[] {
  return facts
    .filter((f) => dayOf(f.at, zone) === day)
    .map((f) => ({
      number: f.dseq,
      kind: f.kind,
      outlet: outletOf(f),
      keptAt: f.at,
      confirmed: f.ack && stateOf(f, position) !== 'unsent' ? { at: f.ack.at, number: f.ack.seq } : null,
    }));
}

/** The days of which this phone has facts, the latest first. */
export const daysOf = (facts: readonly StoredFact[], zone: Zone): Day[] =>
  [...new Set(facts.map((f) => dayOf(f.at, zone)))].sort().reverse();

interface Words {
  readonly receiptTitle: (day: Day, name: string) => string;
  readonly receiptSum: (kept: number, confirmed: number) => string;
  readonly receiptLine: (line: { number: number; time: string; what: string; where: string }) => string;
  readonly receiptConfirmed: (number: number, time: string) => string;
  readonly receiptOpen: string;
}

/** The receipt as text, to be sent to whoever asks. */
export function receiptText(
  lines: readonly ReceiptLine[],
  w: Words,
  of: { day: Day; name: string; zone: Zone; nameOfKind: (kind: string) => string; nameOfOutlet: (id: Id) => string },
): string {
  const confirmed = lines.filter((line) => line.confirmed).length;
  return [
    w.receiptTitle(of.day, of.name),
    w.receiptSum(lines.length, confirmed),
    ...lines.map(({ number, kind, outlet, keptAt, confirmed: got }) => {
      const where = outlet === null ? '' : of.nameOfOutlet(outlet);
      const line = w.receiptLine({ number, time: timeOf(keptAt, of.zone), what: of.nameOfKind(kind), where });
      return `${line} ${got ? w.receiptConfirmed(got.number, timeOf(got.at, of.zone)) : w.receiptOpen}`;
    }),
    '',
  ].join('\n');
}
