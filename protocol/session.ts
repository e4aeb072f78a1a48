import * as v from 'valibot';
import { Id } from '../core/base/id.ts';
import { text } from '../core/base/text.ts';
import { PASSWORD_MAX, Person } from '../core/plan/person.ts';

/** `organisation` may be left out where the server holds just one. `device`: the phone's id; the desk has none. */
export const SignInRequest = v.strictObject({
  organisation: v.optional(text(40)),
  login: text(40),
  password: text(PASSWORD_MAX),
  device: v.nullable(Id),
});
export type SignInRequest = v.InferOutput<typeof SignInRequest>;

/** `token` is given to phones only; the desk gets a cookie that scripts cannot read. */
export const SignInAnswer = v.strictObject({
  token: v.nullable(v.string()),
  tenant: Id,
  organisation: v.string(),
  person: Person,
});
export type SignInAnswer = v.InferOutput<typeof SignInAnswer>;

/** The body of every refused request: a code that lasts, and what it is about. */
export const RefusalBody = v.looseObject({ code: v.string() });
export type RefusalBody = v.InferOutput<typeof RefusalBody>;
