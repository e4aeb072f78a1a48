import { setTimeout as pause } from 'node:timers/promises';
import type { Id } from '../../core/base/id.ts';
import { TERMS } from '../../core/words/terms.ts';
import type { VisitList } from '../../protocol/board.ts';
import type { ImportRun } from '../../protocol/import.ts';
import type { ReviewList } from '../../protocol/review.ts';
import { officeDesk, type Desk } from '../kit/desk.ts';
import type { Fault } from '../kit/fault.ts';
import { aVisit } from '../kit/field.ts';
import { readLog } from '../kit/log.ts';
import type { SimplePhone } from '../kit/phone.ts';
import { inScene } from '../kit/scene.ts';

const VISITS = 3;

/**
 * A round: while a rep has unsent visits the office gives him another name by a file; all of them arrive as his, and phone
 * and desk call him by it. Then it makes a supervisor of him: what he still had unsent is set aside and not lost, and once he
 * is a rep again the office takes it in. Where ours differs from the catalogue: an organisation cannot be suspended here,
 * and nobody counts how many phones a rep has.
 */
export const renamed: Fault = {
  id: 'F-24',
  tier: 'N',
  title: 'a rep with unsent work is renamed, and becomes something else for a while',
  rounds: { commit: 1, night: 5 },
  run: inScene(async ({ field, here, rounds, phones, wrong }) => {
    const desk = await officeDesk(field, here.url);
    const phone = field.phone(here.url);
    phones.push(phone);
    await phone.sync();
    const did = { renamed: 0, setAside: 0, takenIn: 0 };
    for (let round = 0; round < rounds; round++) {
      const name = `陈晓峰${round}`;
      const ids = work(phone, () => aVisit(field, phone));
      await bringPeople(desk, { login: phone.who.login, name, role: 'rep' });
      await phone.sync();
      did.renamed++;
      if (!(await statesOf(field, ids)).every((state) => state.startsWith('applied')))
        wrong(`after the new name: ${(await statesOf(field, ids)).join()}`);
      const person = [...phone.docs.values()].find(({ e }) => e === 'person')?.b as { name: string } | undefined;
      if (person?.name !== name) wrong(`the phone calls him ${person?.name}`);
      const { visits } = await desk.get<VisitList>('/v1/desk/visits');
      const others = visits.filter(({ visit, repName }) => ids.has(visit) && repName !== name);
      if (others.length > 0) wrong(`the desk calls him ${others[0]!.repName}`);

      const unsent = work(phone, () => aVisit(field, phone));
      await bringPeople(desk, { login: phone.who.login, name, role: 'supervisor' });
      await phone.sync();
      const states = await statesOf(field, unsent);
      did.setAside += states.filter((state) => state.startsWith('quarantined')).length;
      if (states.length !== VISITS * 6 || !states.every((state) => state.startsWith('quarantined')))
        wrong(`of somebody who is no rep: ${states.join()}`);
      await bringPeople(desk, { login: phone.who.login, name, role: 'rep' });
      const { items } = await desk.get<ReviewList>('/v1/review');
      for (const { facts } of items) {
        await desk.post('/v1/review', { facts: facts.map(({ id }) => id), decision: 'apply', note: '' });
        did.takenIn += facts.length;
      }
      await phone.sync();
    }
    return { did };
  }),
};

/** Visits without a network; answers which. */
function work(phone: SimplePhone, aVisitThere: () => ReturnType<typeof aVisit>): ReadonlySet<Id> {
  const visits = Array.from({ length: VISITS }, () => phone.tell(...aVisitThere()));
  return new Set(visits.map(([first]) => first!.entity as Id));
}

async function statesOf(field: Parameters<typeof readLog>[0], visits: ReadonlySet<Id>): Promise<string[]> {
  const log = await readLog(field);
  return log.flatMap(({ fact, status, code }) =>
    visits.has((fact as { visit: Id }).visit) ? [`${status} ${code ?? ''}`] : [],
  );
}

/** By a file, as the office brings people in. */
async function bringPeople(
  desk: Desk,
  who: { login: string; name: string; role: 'rep' | 'supervisor' },
): Promise<void> {
  const text = `登录名,姓名,角色\n${who.login},${who.name},${TERMS.zh.role[who.role]}\n`;
  let run = await desk.bring<ImportRun>('/v1/imports?kind=people&file=people.csv', text);
  while (run.state === 'reading') {
    await pause(20);
    run = await desk.get<ImportRun>(`/v1/imports/${run.id}`);
  }
  const applied = await desk.post<ImportRun>(`/v1/imports/${run.id}/apply`, {});
  if (applied.state !== 'applied') throw new Error(`the file was not taken in: ${JSON.stringify(applied)}`);
}
