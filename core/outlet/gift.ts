import * as v from 'valibot';
import { Day } from '../base/day.ts';
import { Id } from '../base/id.ts';
import { Amount, fen, sumOf, type Money } from '../base/money.ts';
import { Name, Note, text } from '../base/text.ts';
import type { Channel } from './outlet.ts';

/** 新年, 开业, 致谢 */
export const GIFT_OCCASIONS = ['new-year', 'opening', 'thanks'] as const;
/** 门店, 住户: never somebody of the staff. */
export const GIFT_RECIPIENTS = ['shop', 'household'] as const;
/** 待批准, 已批准, 没批准, 已送 */
export const GIFT_STATES = ['asked', 'approved', 'refused', 'given'] as const;
export type GiftState = (typeof GIFT_STATES)[number];

/** What a gift is, whoever tells of it. */
export const giftEntries = {
  item: Name,
  value: Amount,
  recipient: v.picklist(GIFT_RECIPIENTS),
  /** Who takes it in for the shop or the household. */
  takenBy: Name,
  occasion: v.picklist(GIFT_OCCASIONS),
  /** When a household expects us, as it was agreed; empty for a shop. */
  appointment: text(100),
};

/** A gift in the register of a shop. */
export const Gift = v.strictObject({
  id: Id,
  outlet: Id,
  visit: Id,
  day: Day,
  ...giftEntries,
  state: v.picklist(GIFT_STATES),
  /** Who allowed or refused it; empty where nobody was asked. */
  approver: text(100),
  note: Note,
});
export type Gift = v.InferOutput<typeof Gift>;

/** What an organisation allows: for one gift, for a shop in a calendar year, and the days on which gift visits are made. */
export const GiftRules = v.strictObject({
  limit: Amount,
  yearly: Amount,
  season: v.nullable(v.strictObject({ from: Day, to: Day })),
});
export type GiftRules = v.InferOutput<typeof GiftRules>;

/** [U7] Small gifts of a customary kind: ¥50 each is our default, ¥200 a year. Source: the 1996 anti-bribery rule, Art. 8; domain.md §6.3. */
export const GIFT_RULES: GiftRules = { limit: fen(5000), yearly: fen(20000), season: null };

/** [U7] What a shop was given in the year of a day, one gift left aside. */
export const givenInYear = (gifts: readonly Gift[], on: Day, except: Id | null = null): Money =>
  sumOf(
    gifts
      .filter(({ id, state, day }) => id !== except && state === 'given' && day.slice(0, 4) === on.slice(0, 4))
      .map(({ value }) => value),
  );

/** [U7] Whether a gift may be given without being asked for: within the limit, and within what is left of the year. */
export const isWithin = (value: Money, given: Money, { limit, yearly }: Pick<GiftRules, 'limit' | 'yearly'>): boolean =>
  value <= limit && given + value <= yearly;

/** [U8] Public bodies are given nothing. */
export const mayBeGiven = (channel: Channel): boolean => channel !== 'school';

export const isSeason = ({ season }: Pick<GiftRules, 'season'>, on: Day): boolean =>
  season !== null && season.from <= on && on <= season.to;
