import { attentionOf, byAttention, type Attention } from '../../core/kpi/attention.ts';
import { stopState, type StopState } from '../../core/kpi/stop.ts';
import type { DayBoard, RepDay, StopRow } from '../../protocol/board.ts';

/** A stop with how it stands, and its place in the plan; null outside of it. */
export interface Stop extends StopRow {
  readonly state: StopState;
  readonly number: number | null;
}

/** One rep of the board, with what core says of his day. */
export interface RepRow {
  readonly of: RepDay;
  readonly stops: readonly Stop[];
  readonly unplanned: readonly Stop[];
  readonly attention: Attention;
  /** Where he is, or was last. */
  readonly last: Stop | null;
}

const withState = (row: StopRow, number: number | null): Stop => ({
  ...row,
  number,
  state: stopState(row.visit, row.missed),
});

function lastOf(stops: readonly Stop[]): Stop | null {
  const timeOf = ({ visit }: Stop): string => visit?.endedAt ?? visit?.checkedInAt ?? '';
  const here = stops.find((stop) => stop.state === 'now');
  const visited = stops.filter((stop) => timeOf(stop) !== '').sort((a, b) => (timeOf(a) < timeOf(b) ? 1 : -1));
  return here ?? visited[0] ?? null;
}

/** The reps of a day, who needs attention first. */
export function rowsOf(board: DayBoard): RepRow[] {
  const rows = board.reps.map((of): RepRow => {
    const stops = of.stops.map((row, i) => withState(row, i + 1));
    const unplanned = of.unplanned.map((row) => withState(row, null));
    const all = [...stops, ...unplanned];
    const underway = {
      day: board.day,
      planConfirmedAt: of.planConfirmedAt,
      signedAt: of.signedAt,
      stops: stops.map((stop) => stop.state),
      visits: all.flatMap((stop) => stop.visit ?? []),
    };
    return { of, stops, unplanned, last: lastOf(all), attention: attentionOf(underway, board.asOf, board.zone) };
  });
  return byAttention(rows, (row) => row.attention);
}
