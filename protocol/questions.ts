import type { Day, Zone } from '../core/base/day.ts';
import type { Instant } from '../core/base/instant.ts';
import { Questionnaire } from '../core/question/questionnaire.ts';

/** A questionnaire in its latest version, with those before it, newest first. */
export interface QuestionnaireRow {
  readonly latest: Questionnaire;
  readonly earlier: readonly Questionnaire[];
  /** In how many visits it was answered. */
  readonly answered: number;
  readonly published: { readonly at: Instant; readonly by: string } | null;
}

/** GET /v1/questionnaires */
export interface QuestionnaireList {
  readonly zone: Zone;
  readonly asOf: Instant;
  readonly today: Day;
  readonly rows: readonly QuestionnaireRow[];
}

/** POST /v1/questionnaires: the next version of its code, or the first. Refuses `not-sound` with what is wrong in it. */
export const Publication = Questionnaire;
