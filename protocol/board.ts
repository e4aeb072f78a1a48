/**
 * What the desk reads. Types and no schemas: the desk is served by the very build that answers it.
 */
import type { Day, Zone } from '../core/base/day.ts';
import type { Id } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
import type { Money } from '../core/base/money.ts';
import type { StandardKey } from '../core/catalog/must-stock.ts';
import type { Product } from '../core/catalog/product.ts';
import type { DayFigures } from '../core/kpi/day.ts';
import type { Posm } from '../core/catalog/posm.ts';
import type { StoreScore } from '../core/kpi/store-score.ts';
import type { Agreement } from '../core/outlet/agreement.ts';
import type { Questionnaire } from '../core/question/questionnaire.ts';
import type { Outlet } from '../core/outlet/outlet.ts';
import type { Commitment } from '../core/plan/commitment.ts';
import type { MissedReason } from '../core/plan/facts.ts';
import type { Person } from '../core/plan/person.ts';
import type { ScriptLine } from '../core/script/line.ts';
import type { Finding } from '../core/shelf/findings.ts';
import type { VisitSummary } from '../core/visit/summary.ts';
import type { Visit } from '../core/visit/visit.ts';
import type { Presence } from './presence.ts';
import type { ResultCode } from './push.ts';

export interface StopRow {
  readonly outlet: Pick<Outlet, 'id' | 'code' | 'name' | 'channel' | 'class' | 'place'>;
  readonly visit: VisitSummary | null;
  readonly missed: MissedReason | null;
}

export interface RepDay {
  readonly rep: Person;
  readonly routes: readonly string[];
  readonly planConfirmedAt: Instant | null;
  /** Why the first visit began before the day's or the month's plan was confirmed; null where it did not. */
  readonly unplannedDayReason: string | null;
  readonly target: Money | null;
  readonly stops: readonly StopRow[];
  /** Visits of the day outside the plan. */
  readonly unplanned: readonly StopRow[];
  readonly figures: DayFigures;
  readonly signedAt: Instant | null;
  /** When a device of this rep last spoke with the server, and how many facts it then still held. */
  readonly lastSeen: Instant | null;
  readonly waiting: number;
}

/** GET /v1/desk/day?day=YYYY-MM-DD */
export interface DayBoard {
  readonly day: Day;
  /** The organisation's: its days begin there, and its clocks show it. */
  readonly zone: Zone;
  readonly asOf: Instant;
  /** When the plans of a day are to be confirmed. */
  readonly planningTime: string;
  readonly reps: readonly RepDay[];
  readonly figures: DayFigures;
  /** What came in last, newest first. */
  readonly arrivals: readonly Arrival[];
}

export interface Arrival {
  readonly at: Instant;
  readonly received: Instant;
  readonly rep: Pick<Person, 'id' | 'name'>;
  readonly outlet: Pick<Outlet, 'id' | 'name'> | null;
  readonly visit: Id | null;
  readonly kind: string;
}

/** One fact as it came in. */
export interface FactRow {
  readonly id: Id;
  readonly kind: string;
  readonly at: Instant;
  readonly received: Instant;
  readonly status: 'applied' | 'merged' | 'quarantined';
  readonly code: ResultCode | null;
}

export interface PhotoRow {
  readonly photo: Id;
  /** Where its picture is served once the bytes are here; null while they are on the way. */
  readonly url: string | null;
  readonly thumbnail: string | null;
}

/** GET /v1/desk/visits/:visit */
export interface VisitPage {
  readonly zone: Zone;
  readonly visit: Visit;
  readonly summary: VisitSummary;
  readonly rep: Person;
  readonly outlet: Outlet;
  /** How the rep was at the door; null before he checked in. His points are opened apart. */
  readonly presence: Presence | null;
  /** There is a point to open, or one that was taken out. */
  readonly hasPoints: boolean;
  /** Those that the visit or the outlet's must-stock list names. */
  readonly products: readonly Product[];
  /** The version of the standard by which the visit is judged; null where none held. */
  readonly standard: StandardKey | null;
  /** What the check found, by the standards of its day. */
  readonly findings: readonly Finding[];
  /** The talk lines that were used, in the versions that were said. */
  readonly lines: readonly ScriptLine[];
  readonly commitments: readonly Commitment[];
  /** The shop as it was found and as it was left, by the standards of its day; null where nothing was checked. */
  readonly scores: { readonly before: StoreScore; readonly after: StoreScore } | null;
  /** In the versions that were answered. */
  readonly questionnaires: readonly Questionnaire[];
  /** Material and agreements that the visit names, as they read now. */
  readonly material: readonly Posm[];
  readonly agreements: readonly Agreement[];
  readonly photos: readonly PhotoRow[];
  readonly facts: readonly FactRow[];
}

/** GET /v1/desk/visits?day=&rep= */
export interface VisitList {
  readonly day: Day;
  readonly zone: Zone;
  readonly asOf: Instant;
  readonly visits: readonly (VisitSummary & {
    readonly outletName: string;
    readonly repName: string;
    readonly standing: Presence['standing'] | null;
    readonly answer: Presence['answer'];
  })[];
}
