/**
 * A rep finishes a step: from there until the strict transaction has ended, which is when the phone may say that it is kept.
 * And how often the system was asked to put something on the disk for it: strace looks at the calls of the browser's
 * processes. It makes them slow, so nothing else is measured meanwhile. From the tap on: tap-to-saved.bench.ts.
 */
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ofMany, ofRounds, print } from '../figure.ts';
import { newFolder } from '../folder.ts';
import { openPhone } from '../phone.ts';
import { partsPhone } from './parts-phone.ts';

const [WARM, STEPS, TRACED] = [50, 400, 20];
/** So long strace may take to be there. */
const HOLD_MS = 10_000;

const { page, close } = await partsPhone(await openPhone(await newFolder()), 'http://localhost:1');
try {
  await page.evaluate(async () => {
    const { database, work, log } = window.phone;
    const who = { tenant: crypto.randomUUID(), person: crypto.randomUUID(), device: crypto.randomUUID(), token: null };
    const before = await database.openWork(who.tenant, who.person);
    const rest = { login: 'rep', name: '', organisation: '', cacheName: 'book', lastSync: null };
    await work.write((tx) => tx.objectStore('self').put({ key: 'self', nextDseq: 1, ...who, ...rest }));
    log.openLog(before.facts);
  });
  // The first ones find the database's files not opened yet.
  await page.evaluate(finish, WARM);
  const milliseconds = await page.evaluate(finish, STEPS);
  const counted = hasStrace() ? await fsyncsOf(() => page.evaluate(finish, TRACED)) : null;
  const ms = { unit: 'ms', better: 'lower' } as const;
  const fsync = {
    id: 'submit-fsync',
    name: 'phone: fsyncs of a finished step',
    unit: '',
    goal: 1,
    better: 'higher',
  } as const;
  print([
    ofMany(
      { id: 'submit-p50', name: 'phone: a finished step until it is on the disk, p50', goal: 10, ...ms },
      milliseconds,
      50,
    ),
    ofMany(
      { id: 'submit-p95', name: 'phone: a finished step until it is on the disk, p95', goal: 50, ...ms },
      milliseconds,
      95,
    ),
    // Where nobody can count them there is no figure.
    ...(counted === null ? [] : [ofRounds(fsync, [counted / TRACED])]),
  ]);
} finally {
  await close();
}

/** In the page: so many steps, each kept before the next one; answers how long each took. */
async function finish(steps: number): Promise<number[]> {
  const { log } = window.phone;
  const milliseconds: number[] = [];
  for (let n = 0; n < steps; n++) {
    const fact = {
      kind: 'greeted',
      at: '2026-11-24T09:00:00.000Z',
      began: '2026-11-24T09:00:00.000Z',
      visit: crypto.randomUUID(),
    };
    const from = performance.now();
    await log.append({
      ...fact,
      met: crypto.randomUUID(),
      permissionFrom: null,
      climate: 'same',
      iceBreaker: null,
    } as never);
    milliseconds.push(performance.now() - from);
  }
  return milliseconds;
}

/** Null: strace could not take hold of all of them. */
async function fsyncsOf(work: () => Promise<unknown>): Promise<number | null> {
  const file = join(await newFolder(), 'calls');
  const pids = browserProcesses(process.pid);
  const args = ['-f', '-q', '-e', 'trace=fsync,fdatasync', '-o', file, ...pids.flatMap((pid) => ['-p', String(pid)])];
  const tracer = spawn('strace', args, { stdio: 'ignore' });
  const ended = once(tracer, 'exit');
  const until = performance.now() + HOLD_MS;
  while (!(await Promise.all(pids.map(isTraced))).every(Boolean)) {
    if (tracer.exitCode === null && performance.now() < until) continue;
    tracer.kill('SIGINT');
    return null;
  }
  await work();
  tracer.kill('SIGINT');
  await ended;
  return (await readFile(file, 'utf8')).split('\n').filter((line) => /\b(fsync|fdatasync)\(.*= 0$/.test(line)).length;
}

/** A traced process names its tracer in /proc. One that has ended meanwhile has nothing more to tell. */
async function isTraced(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return !status.includes('TracerPid:\t0\n');
}

/** Children and grandchildren of this process that are Chromium's. */
function browserProcesses(pid: number): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,comm='], { encoding: 'utf8' }).split('\n');
  const all = lines.map((line) => line.trim().split(/\s+/));
  const below = (parent: number): number[] =>
    all
      .filter(([, ppid, name = '']) => Number(ppid) === parent && /chrom/i.test(name))
      .flatMap(([own]) => [Number(own), ...below(Number(own))]);
  return below(pid);
}

function hasStrace(): boolean {
  try {
    execFileSync('strace', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
