import * as v from 'valibot';
import { Id } from '../base/id.ts';
import { Code, Name } from '../base/text.ts';

export const ROLES = ['rep', 'supervisor', 'office', 'admin'] as const;
export type Role = (typeof ROLES)[number];

/** Someone who signs in. */
export const Person = v.strictObject({
  id: Id,
  login: Code,
  name: Name,
  role: v.picklist(ROLES),
  supervisor: v.nullable(v.strictObject({ id: Id, name: Name })),
});
export type Person = v.InferOutput<typeof Person>;

/** A password has at least so many characters, and at most. */
export const PASSWORD_MIN = 10;
export const PASSWORD_MAX = 128;
