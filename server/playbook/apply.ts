import type { Day } from '../../core/base/day.ts';
import type { Practice } from '../../core/playbook/book-of.ts';
import { inUse } from '../../core/playbook/book-of.ts';
import type { Change } from '../../core/playbook/change.ts';
import { periodOf } from '../../core/playbook/period.ts';
import {
  listKey,
  type BookFocus,
  type BookList,
  type BookMaterial,
  type BookQuestionnaire,
} from '../../core/playbook/playbook.ts';
import type { ScriptText } from '../../core/script/life/text.ts';
import type { Hands } from '../hands.ts';
import { writeBodies } from '../import/bodies.ts';
import { changeSettingsIn } from '../organisation/settings.ts';
import { emit } from '../postgres/book.ts';
import type { Transaction } from '../postgres/transaction.ts';
import { publish } from '../question/questionnaires.ts';
import { actOn } from '../script/act.ts';
import { keptVersions } from '../script/versions.ts';
import { writeLine } from '../script/write.ts';
import type { Session } from '../session/session.ts';
import { changeMaterial } from '../standard/documents.ts';
import { changeList, removeList } from '../standard/lists.ts';

/** With what a change is applied: what is kept here, and the name of the book. */
export interface Doing {
  readonly tx: Transaction;
  readonly hands: Hands;
  readonly session: Session;
  readonly practice: Practice;
  readonly name: string;
}

/** [PK5] Each change goes the way that it would go by hand. */
export async function applyChange(doing: Doing, change: Change): Promise<void> {
  switch (change.kind) {
    case 'questionnaire':
      return askFrom(doing, change.before, change.after);
    case 'material':
      return hangUp(doing, change.before, change.after);
    case 'list':
      return stock(doing, change.before, change.after);
    case 'script':
      return say(doing, change.before, change.after);
    case 'focus':
      return aim(doing, change.before, change.after);
    default:
      // A setting that a book leaves out stays: none is ever gone.
      if (change.after !== null) await changeSettingsIn(doing.tx, doing.hands, { [change.kind]: change.after });
  }
}

const laterOf = (a: Day, b: Day): Day => (a > b ? a : b);
const earlierOf = (a: Day, b: Day): Day => (a < b ? a : b);

async function askFrom(
  { tx, hands, session, practice }: Doing,
  before: BookQuestionnaire | null,
  after: BookQuestionnaire | null,
): Promise<void> {
  const { today } = practice;
  const code = (after ?? before)!.code;
  const known = practice.questionnaires.find((one) => one.code === code);
  const version = (known?.version ?? 0) + 1;
  if (!after) {
    await publish(tx, hands, session, { ...known!, version, from: earlierOf(known!.from, today), to: today });
    return;
  }
  // One that runs keeps its last day; one that had ended begins anew.
  const to = before ? known!.to : null;
  await publish(tx, hands, session, { ...after, version, from: before ? laterOf(known!.from, today) : today, to });
}

async function hangUp(
  { tx, hands, session, practice }: Doing,
  before: BookMaterial | null,
  after: BookMaterial | null,
): Promise<void> {
  const known = practice.material.find((one) => one.code === (after ?? before)!.code) ?? null;
  const until = after ? (before ? known!.until : null) : practice.today;
  await changeMaterial(tx, hands, session, { before: known, after: { ...(after ?? before)!, until } });
}

async function stock(
  { tx, hands, session, practice }: Doing,
  before: BookList | null,
  after: BookList | null,
): Promise<void> {
  const key = listKey((after ?? before)!);
  const known = inUse(practice.lists).find((one) => listKey(one) === key) ?? null;
  if (!after) return removeList(tx, hands, session, known!);
  const codes = practice.lists.map((one) => one.code);
  const code = known?.code ?? freeCode(key.replace(' ', '-'), codes);
  await changeList(tx, hands, session, { before: known, after: { ...after, code, from: practice.today, until: null } });
}

const freeCode = (wanted: string, taken: readonly string[]): string => {
  for (let n = 1; ; n++) {
    const code = n === 1 ? wanted : `${wanted}-${n}`;
    if (!taken.includes(code)) return code;
  }
};

/** [PK6] A line comes in as a draft of whoever brings it in, and goes through the review like any other. */
async function say(
  { tx, hands, session, name }: Doing,
  before: ScriptText | null,
  after: ScriptText | null,
): Promise<void> {
  const id = (after ?? before)!.id;
  const versions = await keptVersions(tx, id);
  const [latest] = versions;
  if (after) {
    const stand = latest ? { version: latest.version, revision: latest.revision } : null;
    await writeLine(tx, hands, session, { before: stand, text: after });
    return;
  }
  for (const one of versions) {
    if (one.state === 'retired') continue;
    const deed = one.state === 'published' ? 'retire' : 'discard';
    await actOn(tx, hands, session, id, { version: one.version, revision: one.revision, deed, comment: name });
  }
}

async function aim({ tx, practice }: Doing, before: BookFocus | null, after: BookFocus | null): Promise<void> {
  const { code, span } = (after ?? before)!;
  if (!after) {
    await tx.rows('delete from focus where tenant = $1 and code = $2', tx.tenant, code);
    await emit(tx, { docs: [{ e: 'focus', id: code, s: 't', b: null }] });
    return;
  }
  const known = before && before.span === span ? practice.focus.find((one) => one.code === code) : undefined;
  const { from, to } = known ?? periodOf(span, practice.today);
  const focus = { ...after, from, to };
  await writeBodies(tx, 'focus', [focus]);
  await emit(tx, { docs: [{ e: 'focus', id: code, s: 't', b: focus }] });
}
