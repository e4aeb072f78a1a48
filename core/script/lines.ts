import { GENERAL } from './lines/general.ts';
import { FIRST_VISIT_COMPANY } from './lines/first-visit-company.ts';
import { COLD_VISIT_COMPANY } from './lines/cold-visit-company.ts';
import { FRONT_DESK } from './lines/front-desk.ts';
import { EXISTING_CUSTOMER } from './lines/existing-customer.ts';
import { SEASON_GIFT } from './lines/season-gift.ts';
import { ICE_BREAKER } from './lines/ice-breaker.ts';
import { REFUSER } from './lines/refuser.ts';
import { OWNER_ABSENT } from './lines/owner-absent.ts';
import { OBJECTION_ANSWERS } from './lines/objection-answers.ts';
import { OBJECTION_FUNNEL } from './lines/objection-funnel.ts';
import { ORDER_CLOSING } from './lines/order-closing.ts';
import type { ScriptLine } from './line.ts';

/** The lines that every organisation begins with. Slots keep their Chinese names in both languages: they are keys. */
export const LINES: readonly ScriptLine[] = [
  ...GENERAL,
  ...FIRST_VISIT_COMPANY,
  ...COLD_VISIT_COMPANY,
  ...FRONT_DESK,
  ...EXISTING_CUSTOMER,
  ...SEASON_GIFT,
  ...ICE_BREAKER,
  ...REFUSER,
  ...OWNER_ABSENT,
  ...OBJECTION_FUNNEL,
  ...OBJECTION_ANSWERS,
  ...ORDER_CLOSING,
];
