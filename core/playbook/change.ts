import * as v from 'valibot';
import type { Role } from '../base/role.ts';
import { AUTHORS } from '../script/life/deeds.ts';
import { ScriptText } from '../script/life/text.ts';
import { BookFocus, BookList, BookMaterial, BookQuestionnaire, listKey, SETTINGS } from './playbook.ts';

const change = <Kind extends string, Schema extends v.GenericSchema>(kind: Kind, schema: Schema) =>
  v.strictObject({
    kind: v.literal(kind),
    /** Null: there is none here. */
    before: v.nullable(schema),
    /** Null: the book has none. */
    after: v.nullable(schema),
  });

/** One thing in which what is practised here differs from a book. */
export const Change = v.variant('kind', [
  change('appearance', SETTINGS.appearance),
  change('tools', SETTINGS.tools),
  change('questionnaire', BookQuestionnaire),
  change('material', BookMaterial),
  change('list', BookList),
  change('script', ScriptText),
  change('focus', BookFocus),
  change('suggestionFactor', SETTINGS.suggestionFactor),
  change('orderMinimum', SETTINGS.orderMinimum),
  change('paymentDays', SETTINGS.paymentDays),
]);
export type Change = v.InferOutput<typeof Change>;
export type ChangeKind = Change['kind'];
/** In the order in which they are shown and applied: what is hung up is there before the list that names it. */
export const CHANGE_KINDS: readonly ChangeKind[] = Change.options.map((option) => option.entries.kind.literal);

export const STANDINGS = ['new', 'changed', 'gone'] as const;
export type Standing = (typeof STANDINGS)[number];

export const standingOf = ({ before, after }: Pick<Change, 'before' | 'after'>): Standing =>
  before === null ? 'new' : after === null ? 'gone' : 'changed';

/** Whether it is one of the settings, of which there is always one. */
export const isSetting = (kind: ChangeKind): boolean => Object.hasOwn(SETTINGS, kind);

/** By what a change is known among all of them. */
export function keyOf(of: Change): string {
  switch (of.kind) {
    case 'questionnaire':
    case 'material':
    case 'focus':
      return `${of.kind} ${(of.after ?? of.before)!.code}`;
    case 'list':
      return `list ${listKey((of.after ?? of.before)!)}`;
    case 'script':
      return `script ${(of.after ?? of.before)!.id}`;
    default:
      return of.kind;
  }
}

/** [PB8] Who may apply a change: whoever may make it by hand. */
export function mayApply(kind: ChangeKind, role: Role): boolean {
  if (kind === 'script') return role !== 'supervisor' && AUTHORS.includes(role);
  return role === 'admin' || (role === 'office' && !isSetting(kind));
}

/** [PB9] What is applied when these are ticked: a new list brings along the new material that it hangs up. */
export function withNeeded(changes: readonly Change[], ticked: ReadonlySet<string>): Change[] {
  const hung = changes.flatMap((one) => (one.kind === 'list' && ticked.has(keyOf(one)) ? (one.after?.posm ?? []) : []));
  return changes.filter(
    (one) =>
      ticked.has(keyOf(one)) ||
      (one.kind === 'material' && one.before === null && hung.includes(one.after?.code ?? '')),
  );
}
