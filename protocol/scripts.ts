import * as v from 'valibot';
import type { Day, Zone } from '../core/base/day.ts';
import type { Id } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
import { Note } from '../core/base/text.ts';
import type { Person } from '../core/plan/person.ts';
import type { Outlet } from '../core/outlet/outlet.ts';
import { SCRIPT_DEEDS, type ScriptDeed, type ScriptState } from '../core/script/life/deeds.ts';
import { ScriptText, type TextFindings } from '../core/script/life/text.ts';
import { Evidence } from '../core/script/lint/evidence.ts';
import type { LineSaid } from '../core/visit/lines-said.ts';

/** One version of a talk line, as it stands. */
export interface ScriptVersion {
  readonly line: string;
  readonly version: number;
  /** How often it was written at; a deed names it, so that nobody judges what he has not read. 0: it ships. */
  readonly revision: number;
  readonly state: ScriptState;
  readonly writers: readonly Pick<Person, 'id' | 'name'>[];
  readonly text: ScriptText;
}

export interface ScriptEvent {
  readonly at: Instant;
  /** Null: it happened by itself. */
  readonly by: string | null;
  readonly line: string;
  readonly version: number;
  readonly deed: ScriptDeed;
  readonly comment: string;
}

export interface ScriptRow {
  readonly latest: ScriptVersion;
  /** What the phones have, where that is not the latest. */
  readonly published: ScriptVersion | null;
  /** In how many visits it was said. */
  readonly uses: number;
  readonly last: ScriptEvent | null;
}

/** GET /v1/scripts */
export interface ScriptList {
  readonly asOf: Instant;
  readonly zone: Zone;
  readonly today: Day;
  readonly rows: readonly ScriptRow[];
  readonly evidence: readonly Evidence[];
}

/** One use of a line before an owner. */
export interface ScriptUse extends Omit<LineSaid, 'line'> {
  readonly visit: Id;
  readonly day: Day;
  readonly outlet: Pick<Outlet, 'id' | 'code' | 'name'>;
  readonly rep: Pick<Person, 'id' | 'name'>;
}

/** How often a rep said a line, and how often the owner agreed or tried. */
export interface ScriptUptake {
  readonly rep: string;
  readonly said: number;
  readonly agreed: number;
}

/** GET /v1/scripts/:line: its versions and what was done to it, the newest first, and where it was said. */
export interface ScriptPage extends Omit<ScriptList, 'rows'> {
  readonly versions: readonly ScriptVersion[];
  readonly events: readonly (ScriptEvent & { readonly findings: TextFindings })[];
  /** The latest of them. Of a supervisor's own team; compliance and the office see all. */
  readonly uses: readonly ScriptUse[];
  /** All of them, by rep. */
  readonly uptake: readonly ScriptUptake[];
}

const Stand = v.strictObject({
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  revision: v.pipe(v.number(), v.integer(), v.minValue(0)),
});

/** POST /v1/scripts: a new line (`before` null), the next version of one, or another wording of what is not published. */
export const ScriptWriting = v.strictObject({ before: v.nullable(Stand), text: ScriptText });
export type ScriptWriting = v.InferOutput<typeof ScriptWriting>;

const HAPPENS: readonly ScriptDeed[] = ['write', 'lapse', 'supersede'];

/** POST /v1/scripts/:line/deeds */
export const ScriptAct = v.strictObject({
  ...Stand.entries,
  deed: v.picklist(SCRIPT_DEEDS.filter((deed) => !HAPPENS.includes(deed))),
  comment: Note,
});
export type ScriptAct = v.InferOutput<typeof ScriptAct>;

/** POST /v1/scripts/evidence: refuses when it is not what `before` says. */
export const EvidenceChange = v.strictObject({ before: v.nullable(Evidence), after: Evidence });
export type EvidenceChange = v.InferOutput<typeof EvidenceChange>;
