import type { Id } from '../../base/id.ts';
import type { Role } from '../../base/role.ts';
import type { Severity } from '../lint/finding.ts';

/** 草稿, 已检查, 已审核, 已发布, 已停用 */
export const SCRIPT_STATES = ['draft', 'linted', 'reviewed', 'published', 'retired'] as const;
export type ScriptState = (typeof SCRIPT_STATES)[number];

/** 改写, 提交, 通过, 退回, 发布, 停用, 放弃, 依据过期, 换新版 */
export const SCRIPT_DEEDS = [
  'write',
  'submit',
  'approve',
  'send-back',
  'publish',
  'retire',
  'discard',
  'lapse',
  'supersede',
] as const;
export type ScriptDeed = (typeof SCRIPT_DEEDS)[number];

/** Who writes scripts, and who answers for them. */
export const AUTHORS: readonly Role[] = ['supervisor', 'office'];
const REVIEWERS: readonly Role[] = ['compliance'];

/** One arrow of the life of a text: who may take it, from where, and where it ends. */
interface Arrow {
  readonly from: readonly ScriptState[];
  readonly to: ScriptState;
  /** Nobody: it happens by itself. */
  readonly by: readonly Role[];
  /** Never by somebody who has written it. */
  readonly isNotForAuthors?: true;
  /** A sentence has to be said with it. */
  readonly needsComment?: true;
}

/** [SL1] The whole life of a version of a line. A line that is changed after it was published begins as its next version. */
export const ARROWS: Record<ScriptDeed, Arrow> = {
  write: { from: ['draft', 'linted', 'reviewed'], to: 'draft', by: AUTHORS },
  submit: { from: ['draft'], to: 'linted', by: AUTHORS },
  approve: { from: ['linted'], to: 'reviewed', by: REVIEWERS, isNotForAuthors: true },
  'send-back': { from: ['linted', 'reviewed'], to: 'draft', by: REVIEWERS, isNotForAuthors: true, needsComment: true },
  publish: { from: ['reviewed'], to: 'published', by: REVIEWERS, isNotForAuthors: true },
  retire: { from: ['published'], to: 'retired', by: ['office', 'compliance'], needsComment: true },
  discard: { from: ['draft', 'linted', 'reviewed'], to: 'retired', by: AUTHORS },
  lapse: { from: ['published'], to: 'retired', by: [] },
  supersede: { from: ['published'], to: 'retired', by: [] },
};

/** A version as it stands, with all that a deed is judged by. */
export interface AtDeed {
  readonly state: ScriptState;
  /** Everyone who has written at it. */
  readonly writers: readonly Id[];
  /** What the linter finds on the day of the deed. */
  readonly findings: readonly { readonly severity: Severity }[];
  /** Whether all evidence that it names is there and holds on the day. */
  readonly isEvident: boolean;
}

export interface Doer {
  readonly id: Id;
  readonly role: Role;
}

export type ScriptRefusal =
  | 'not-yours-to-do'
  | 'not-in-this-state'
  | 'own-text'
  | 'finding-blocks'
  | 'evidence-lapsed'
  | 'comment-needed';

const STEPS_ON: readonly ScriptDeed[] = ['approve', 'publish'];

/** May this person do this to a text as it stands? Null: yes. */
export function refusalOf(deed: ScriptDeed, at: AtDeed, by: Doer, comment: string): ScriptRefusal | null {
  const { from, by: roles, isNotForAuthors, needsComment } = ARROWS[deed];
  if (!roles.includes(by.role)) return 'not-yours-to-do';
  if (!from.includes(at.state)) return 'not-in-this-state';
  if (isNotForAuthors && at.writers.includes(by.id)) return 'own-text';
  if (STEPS_ON.includes(deed)) {
    if (at.findings.some((one) => one.severity === 'B')) return 'finding-blocks';
    if (!at.isEvident) return 'evidence-lapsed';
  }
  const isWarned = deed === 'approve' && at.findings.some((one) => one.severity === 'W');
  return (needsComment || isWarned) && comment.trim() === '' ? 'comment-needed' : null;
}

/** What this person may do to a text as it stands, where he says a sentence with it. */
export const deedsFor = (at: AtDeed, by: Doer): ScriptDeed[] =>
  SCRIPT_DEEDS.filter((deed) => refusalOf(deed, at, by, '·') === null);
