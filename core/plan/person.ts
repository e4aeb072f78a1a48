import * as v from 'valibot';
import { Id } from '../base/id.ts';
import { ROLES } from '../base/role.ts';
import { Code, Name } from '../base/text.ts';

/** Someone who signs in. */
export const Person = v.strictObject({
  id: Id,
  login: Code,
  name: Name,
  role: v.picklist(ROLES),
  supervisor: v.nullable(v.strictObject({ id: Id, name: Name })),
  /** Sells out of a van. */
  hasVan: v.boolean(),
});
export type Person = v.InferOutput<typeof Person>;

/** A password has at least so many characters, and at most. */
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;
