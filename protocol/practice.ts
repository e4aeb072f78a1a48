import * as v from 'valibot';
import { text, words } from '../core/base/text.ts';
import { OBJECTIONS } from '../core/visit/objection.ts';

/** GET /v1/practice/partner */
export const PartnerState = v.strictObject({ isSet: v.boolean() });
export type PartnerState = v.InferOutput<typeof PartnerState>;

/** The longest that either says at once. */
export const SAID_MAX = 300;
/** So many sentences a talk has, both sides together. */
export const TALK_MAX = 20;

/** POST /v1/practice/partner/turns: what was said so far, the rep's word last. Nothing of a shop is in it. */
export const PartnerTurn = v.strictObject({
  language: v.picklist(['zh', 'en']),
  concern: v.picklist(OBJECTIONS),
  said: v.pipe(
    v.array(v.strictObject({ who: v.picklist(['rep', 'owner']), text: words(SAID_MAX) })),
    v.minLength(1),
    v.maxLength(TALK_MAX),
    v.check((said) => said.at(-1)!.who === 'rep'),
  ),
});
export type PartnerTurn = v.InferOutput<typeof PartnerTurn>;

/** Why a partner is away: not reached, not in time, it said no, or what it said was no answer of the protocol. */
export type PartnerAway = 'unreachable' | 'too-slow' | 'refused' | 'not-understood';

/** What the partner says; null: it was nothing that may be said here. Refuses `partner-off`, `slow-down`, `partner-away` with `why`. */
export const PartnerAnswer = v.strictObject({ text: v.nullable(v.string()) });
export type PartnerAnswer = v.InferOutput<typeof PartnerAnswer>;

/** An address of the web without a name, a password or a question in it. */
function isPlainAddress(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password, search, hash } = new URL(address);
  return /^https?:$/.test(protocol) && username + password + search + hash === '';
}

/** POST /v1/practice/partner: where it is, up to and with /v1; `key` null: the one that is kept stays. */
export const PartnerChange = v.strictObject({
  base: v.pipe(words(300), v.check(isPlainAddress)),
  model: words(100),
  key: v.nullable(text(400)),
});
export type PartnerChange = v.InferOutput<typeof PartnerChange>;

/** GET /v1/practice/partner/settings: null where none is set. The key is never told. */
export interface PartnerSettings {
  readonly partner: { readonly base: string; readonly model: string; readonly hasKey: boolean } | null;
}
