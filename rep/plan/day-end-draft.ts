import { units } from '../../core/base/quantity.ts';
import type { DaySigned, Task } from '../../core/plan/facts.ts';

/** The report half written. */
export interface DayEndDraft extends Pick<DaySigned, 'problems' | 'helpWanted' | 'tomorrow' | 'meeting'> {
  /** By task; none: nothing was said of it. */
  readonly tasks: Readonly<Record<string, { readonly isDone: boolean; readonly reason: string }>>;
  /** Digits as they were typed, by piece; blank: not counted. */
  readonly posm: Readonly<Record<string, string>>;
}

export const EMPTY: DayEndDraft = { problems: '', helpWanted: '', tomorrow: '', meeting: '', tasks: {}, posm: {} };

/** What is signed: tasks of the plan of which something was said, and pieces as far as they were counted. */
export const saidIn = (draft: DayEndDraft, tasks: readonly Task[]): Omit<DaySigned, 'kind' | 'at' | 'day'> => ({
  problems: draft.problems,
  helpWanted: draft.helpWanted,
  tomorrow: draft.tomorrow,
  meeting: draft.meeting,
  tasks: tasks.flatMap(({ id }) => {
    const said = draft.tasks[id];
    return said ? [{ id, isDone: said.isDone, reason: said.isDone ? '' : said.reason.trim() }] : [];
  }),
  posm: Object.entries(draft.posm).map(([posm, text]) => ({
    posm,
    quantity: /^\d{1,5}$/.test(text) ? units(Number(text)) : null,
  })),
});
