import { setTimeout as pause } from 'node:timers/promises';
import { launchPostgres } from '../../server/postgres/launch/launch.ts';
import { keepBusy } from '../kit/busy.ts';
import { freePort, unexpectedOf } from '../kit/child.ts';
import type { Fault } from '../kit/fault.ts';
import { aField, type Field } from '../kit/field.ts';
import { stopAtOnce } from '../kit/postmaster.ts';
import { realServer } from '../kit/servers.ts';
import { judge, sameBook } from '../kit/verdict.ts';

const PHONES = 6;

/**
 * A round is a second, at whose end all connections of the server are cut by the database; twice in between the database is
 * stopped at once and started again. Phones hear "later" and never "internal", and nothing is half done.
 */
export const connectionsKilled: Fault = {
  id: 'F-10',
  tier: 'N',
  title: 'the database cuts every connection each second, and is restarted twice',
  rounds: { commit: 4, night: 20 },
  async run({ rounds, seed }) {
    const database = { port: String(await freePort()) };
    const field = await aField({ seed, own: { settings: database } });
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const phones = Array.from({ length: PHONES }, (_, i) => field.phone(url, i % 2));
    let server;
    const busy = keepBusy(field, phones);
    try {
      server = await realServer(field, port);
      let cut = 0;
      for (let round = 0; round < rounds; round++) {
        await pause(1000);
        if (round === Math.floor(rounds / 3) || round === Math.floor((rounds * 2) / 3)) {
          await stopAtOnce(field.folder, 'SIGQUIT');
          await pause(300);
          await launchPostgres({ dataDir: field.folder, settings: database });
        }
        cut += await cutAll(field);
      }
      const recovered = await busy.finish();
      const whole = field.phone(url);
      await whole.sync();
      await phones[0]!.sync();
      const verdict = await judge(field, phones);
      const heard = (how: RegExp): number =>
        phones.flatMap((p) => [...p.ends]).reduce((sum, [end, n]) => sum + (how.test(end) ? n : 0), 0);
      const isAlive = await server.kill();
      return {
        ...verdict,
        recovered,
        wrong: [
          ...verdict.wrong,
          ...sameBook(phones[0]!, whole),
          ...(isAlive ? [] : [`the server has ended by itself: ${server.said()}`]),
          ...unexpectedOf(server),
          ...(heard(/^503$/) > 0 ? ['"later" without saying when'] : []),
          ...(heard(/^503 later/) > 0 ? [] : ['no request met a cut connection']),
        ],
        did: { cut, later: heard(/^503 later/), offline: heard(/^offline/), facts: field.witness.read().saved.length },
      };
    } catch (error) {
      throw new Error(`${String(error)} ${server?.said()}`, { cause: error });
    } finally {
      await busy.giveUp();
      await server?.kill();
      await field.close();
    }
  },
};

const cutAll = async ({ pool }: Pick<Field, 'pool'>): Promise<number> =>
  (
    await pool
      .query(
        `select pg_terminate_backend(pid) from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid()`,
      )
      .catch(() => ({ rowCount: 0 }))
  ).rowCount ?? 0;
