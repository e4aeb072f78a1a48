/** What can happen, in words: a schedule is a list of such lines, and a line is read back as what it says. */

/** Kinds of trouble. A schedule has some of them: with all at once the rare ones would seldom meet. */
export const TROUBLES = [
  'line',
  'death',
  'storage',
  'copy',
  'people',
  'office',
  'slow',
  'restore',
  'silent',
  'time',
] as const;
export type Trouble = (typeof TROUBLES)[number];

interface Kind {
  /** The sentence; `{a}` and `{b}` stand for its numbers. */
  readonly say: string;
  /** With which troubles it comes; none: always. */
  readonly of: readonly Trouble[];
  /** How often, against the others. */
  readonly weight: number;
  readonly a?: readonly number[];
  readonly b?: readonly number[];
}

const PHONE = [1, 2, 3];
const OUTLET = [1, 2, 3];
const NTH = [1, 2, 3, 4];

const kinds = {
  visit: { say: 'phone {a} opens a visit at outlet {b}', of: [], weight: 10, a: PHONE, b: OUTLET },
  add: { say: 'phone {a} adds a fact to its last visit', of: [], weight: 8, a: PHONE },
  poison: { say: 'phone {a} keeps a fact over which the server stumbles', of: [], weight: 1, a: PHONE },
  send: { say: 'phone {a} sends its facts', of: [], weight: 8, a: PHONE },
  ask: { say: 'phone {a} asks for the book', of: [], weight: 8, a: PHONE },
  sync: { say: 'phone {a} syncs on a good line', of: [], weight: 4, a: PHONE },
  take: { say: 'request {a} is taken in', of: [], weight: 14, a: NTH },
  arrive: { say: 'answer {a} arrives', of: [], weight: 14, a: NTH },

  takeTwice: { say: 'request {a} is taken in, and stays on the line to come again', of: ['line'], weight: 4, a: NTH },
  loseRequest: { say: 'request {a} is lost', of: ['line'], weight: 2, a: NTH },
  arriveTwice: { say: 'answer {a} arrives, and stays on the line to come again', of: ['line'], weight: 3, a: NTH },
  loseAnswer: { say: 'answer {a} is lost', of: ['line'], weight: 2, a: NTH },

  dieTaking: {
    say: 'answer {a} arrives, and its phone dies after {b} writes',
    of: ['death'],
    weight: 5,
    a: NTH,
    b: [0, 1, 2, 3],
  },
  dieKeeping: {
    say: 'phone {a} dies after {b} writes of keeping a fact',
    of: ['death'],
    weight: 2,
    a: PHONE,
    b: [0, 1],
  },

  rollWork: { say: 'phone {a} loses its last {b} writes of work', of: ['storage'], weight: 3, a: PHONE, b: [1, 2, 3] },
  rollBook: {
    say: 'phone {a} loses its last {b} writes of the book',
    of: ['storage'],
    weight: 3,
    a: PHONE,
    b: [1, 2, 3],
  },
  evict: { say: 'phone {a} loses everything', of: ['storage'], weight: 1, a: PHONE },
  copy: { say: 'phone 2 becomes a copy of phone 1', of: ['copy'], weight: 2 },

  skew: { say: 'the clock of phone {a} jumps by {b} days', of: ['people'], weight: 2, a: PHONE, b: [-20, -3, 3, 20] },
  signOut: { say: 'phone {a} is signed out by the server', of: ['people'], weight: 1, a: PHONE },
  signIn: { say: 'phone {a} signs in again', of: ['people'], weight: 2, a: PHONE },

  throwAway: { say: 'phone {a} throws away what it has not sent', of: ['people'], weight: 1, a: PHONE },
  takeFile: {
    say: 'what phone {a} has not sent comes into phone {b} as a file',
    of: ['people'],
    weight: 2,
    a: [1, 2],
    b: [1, 2],
  },

  editOutlet: { say: 'the office changes outlet {a}', of: ['office'], weight: 3, a: OUTLET },
  deleteOutlet: { say: 'the office deletes outlet {a}', of: ['office'], weight: 1, a: OUTLET },
  editProduct: { say: 'the office changes product {a}', of: ['office'], weight: 2, a: [1, 2] },
  deleteProduct: { say: 'the office deletes product {a}', of: ['office'], weight: 2, a: [1, 2] },
  moveRoute: { say: 'the route goes to rep {a}', of: ['office'], weight: 2, a: [1, 2] },
  give: { say: 'outlet {a} goes to rep {b}', of: ['office'], weight: 4, a: OUTLET, b: [1, 2] },
  decide: { say: 'the office takes in what was set aside of rep {a}', of: ['office'], weight: 2, a: [1, 2] },
  turnDown: { say: 'the office turns down what was set aside of rep {a}', of: ['office'], weight: 1, a: [1, 2] },
  takeAway: { say: 'outlet {a} goes to nobody', of: ['office'], weight: 1, a: OUTLET },

  takeSlowly: { say: 'request {a} is worked on, and not committed yet', of: ['slow'], weight: 12, a: NTH },
  editSlowly: { say: 'the office begins to change product {a}', of: ['slow'], weight: 3, a: [1, 2] },
  giveSlowly: { say: 'outlet {a} begins to go to rep {b}', of: ['slow'], weight: 1, a: OUTLET, b: [1, 2] },
  commit: { say: 'open transaction {a} commits', of: ['slow'], weight: 8, a: NTH },
  rollBack: { say: 'open transaction {a} is rolled back', of: ['slow'], weight: 1, a: NTH },
  restart: { say: 'the server restarts', of: ['slow'], weight: 1 },

  backup: { say: 'the server is backed up', of: ['restore', 'silent'], weight: 4 },
  restore: { say: 'backup {a} is restored, with a new epoch', of: ['restore'], weight: 3, a: [1, 2, 3] },
  restoreSilently: {
    say: 'backup {a} is put back below the server, which does not notice',
    of: ['silent'],
    weight: 3,
    a: [1, 2, 3],
  },

  pass: { say: '{a} days pass', of: ['time'], weight: 8, a: [1, 15, 70] },
  collect: {
    say: 'tombstones are cleared away but for those of the last {a} numbers',
    of: ['time'],
    weight: 3,
    a: [0, 3, 8],
  },
  newProjection: { say: 'the server has new projection code', of: ['time'], weight: 1 },
} as const satisfies Record<string, Kind>;

export type StepKind = keyof typeof kinds;
export const KINDS: Readonly<Record<StepKind, Kind>> = kinds;
export const STEP_KINDS = Object.keys(kinds) as StepKind[];

export interface Step {
  readonly kind: StepKind;
  readonly a: number;
  readonly b: number;
}

export const wordsOf = ({ kind, a, b }: Step): string =>
  KINDS[kind].say.replace('{a}', String(a)).replace('{b}', String(b));

const sentences = STEP_KINDS.map((kind) => ({
  kind,
  pattern: new RegExp(`^${KINDS[kind].say.replace('{a}', '(?<a>-?\\d+)').replace('{b}', '(?<b>-?\\d+)')}$`),
}));

/** Reads a line of a schedule. */
export function stepOf(line: string): Step {
  for (const { kind, pattern } of sentences) {
    const said = pattern.exec(line.trim());
    if (said) return { kind, a: Number(said.groups?.['a'] ?? 0), b: Number(said.groups?.['b'] ?? 0) };
  }
  throw new Error(`nothing of this kind can happen: ${line}`);
}
