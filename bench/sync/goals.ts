/** What sync is to reach on two cores with a headless Chromium, in the order in which it is told. */
export interface Goal {
  readonly id: string;
  readonly says: string;
  readonly limit: number;
  readonly unit: string;
  readonly better: 'lower' | 'higher';
  /** Which file of bench/ measures it; those that run for long only with `--long`. */
  readonly by: string;
  readonly isLong?: true;
}

const lower = (by: string, unit: string, goals: Readonly<Record<string, [says: string, limit: number]>>): Goal[] =>
  Object.entries(goals).map(([id, [says, limit]]) => ({ id, says, limit, unit, better: 'lower', by }));
const higher = (by: string, unit: string, goals: Readonly<Record<string, [says: string, limit: number]>>): Goal[] =>
  lower(by, unit, goals).map((goal) => ({ ...goal, better: 'higher' }));
const long = (goals: readonly Goal[]): Goal[] => goals.map((goal) => ({ ...goal, isLong: true }));

export const GOALS: readonly Goal[] = [
  ...lower('sync/size.bench.ts', 'KB', {
    'client-size': ['sync client with its database library, gzipped', 45],
    'client-size-photos': ['the same with photos in pieces', 65],
  }),
  ...lower('bootstrap.bench.ts', 's', { 'book-lan': ['first book of a rep, LAN', 1.5] }),
  ...lower('sync/slow-bootstrap.bench.ts', 's', {
    'book-half-cpu': ['first book of a rep, half the CPU', 3],
    'book-slow': ['first book of a rep, 400 kbit/s and 400 ms', 9],
  }),
  ...lower('sync/large.bench.ts', 's', {
    'large-lan': ['first book of 22,000 documents at the most, LAN', 12],
    'large-slow': ['first book of 22,000 documents at the most, 1.6 Mbit/s', 25],
  }),
  ...lower('bootstrap.bench.ts', 'KB', { 'book-size': ['size of a rep’s book on the wire', 300] }),
  ...lower('sync/large.bench.ts', 'KB', { 'large-size': ['size of the large book on the wire', 2600] }),
  ...lower('reopen.bench.ts', 'ms', {
    reopen: ['opened again until the day list', 300],
    'reopen-half-cpu': ['opened again until the day list, half the CPU', 800],
  }),
  ...lower('day-list.bench.ts', 'ms', {
    'day-list': ['day list of forty stops, p95', 50],
    'day-list-half-cpu': ['day list of forty stops, half the CPU, p95', 100],
  }),
  ...lower('sync/large.bench.ts', 'ms', {
    'search-first': ['6,000 outlets: from the tap on 门店 until they are on the screen', 200],
    'search-key': ['6,000 outlets: what a key stroke of the search costs, p95', 16],
  }),
  ...lower('sync/submit.bench.ts', 'ms', {
    'submit-p50': ['a finished step until it is on the disk (strict), p50', 10],
    'submit-p95': ['a finished step until it is on the disk (strict), p95', 50],
  }),
  ...higher('sync/submit.bench.ts', '', {
    'submit-fsync': ['fsyncs of a finished step, as the system counts them', 1],
  }),
  ...lower('idle-sync.bench.ts', 'bytes', {
    'idle-down': ['sync with nothing new, down', 400],
    'idle-up': ['sync with nothing new, up', 250],
  }),
  ...lower('sync/slow-idle.bench.ts', 's', { 'idle-time': ['sync with nothing new, at a round trip of 400 ms', 1.2] }),
  ...lower('sync/slow-idle.bench.ts', '', { 'idle-requests': ['its requests', 2] }),
  ...lower('sync/changes.bench.ts', 'KB', {
    'change-masters': ['20 outlets changed, on the wire', 3],
    'change-prices': ['one price list of 300, on the wire', 3],
    'change-many-prices': ['one price list of 1,500, on the wire', 10],
  }),
  ...lower('sync/day-end.bench.ts', 's', {
    'day-end': ['60 visits at the end of the day, 1.6 Mbit/s', 1],
    'day-end-slow': ['60 visits at the end of the day, 400 kbit/s', 3],
  }),
  ...lower('sync/day-end.bench.ts', 'KB', { 'day-end-up': ['60 visits at the end of the day, up', 40] }),
  ...lower('sync/changes.bench.ts', 'KB', {
    'outlets-gained': ['20 outlets gained, on the wire', 20],
    'outlets-lost': ['20 outlets lost, on the wire', 1],
  }),
  ...lower('delta.bench.ts', 'ms', {
    delta: ['what is new since 5,000 changes, among 200,000 documents, p95', 20],
    'delta-old': ['what is new since 50,000 changes, p95', 80],
    snapshot: ['a whole book among 200,000 documents, p95', 150],
  }),
  ...higher('push.bench.ts', '1/s', { visits: ['visits accepted in full pushes', 1000] }),
  ...lower('sync/five-hundred.bench.ts', 's', { 'five-hundred': ['500 reps with 60 visits each', 60] }),
  ...higher('push.bench.ts', '1/s', {
    commits: ['commits of one organisation with its clock (a push of one visit)', 200],
  }),
  ...lower('sync/digest.bench.ts', 's', {
    'digest-small': ['digest of 3,000 documents on the phone', 0.3],
    'digest-large': ['digest of 21,000 documents on the phone', 1.5],
  }),
  ...long(lower('sync/faults.bench.ts', '', { chaos: ['operations lost or doubled in the chaos run (F-50)', 0] })),
  ...higher('sync/model.bench.ts', '', {
    schedules: [
      'schedules of the model that a minute checks (20,000 are wanted for a merge; npm test does 40,000)',
      12_000,
    ],
  }),
  ...lower('sync/model.bench.ts', '', { flaws: ['seeded flaws that nobody notices within 30,000 schedules', 0] }),
  ...long(
    lower('sync/faults.bench.ts', '', {
      'power-cut-server': ['acknowledged operations missing after the power is cut, server (F-02)', 0],
      'power-cut-phone': ['saved operations missing after the power is cut, phone (F-27)', 0],
    }),
  ),
];
