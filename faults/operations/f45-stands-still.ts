import { setTimeout as pause } from 'node:timers/promises';
import { keepBusy } from '../kit/busy.ts';
import { freePort, unexpectedOf } from '../kit/child.ts';
import type { Fault } from '../kit/fault.ts';
import { aField } from '../kit/field.ts';
import { realServer } from '../kit/servers.ts';
import { judge } from '../kit/verdict.ts';

/**
 * A round: the server works for three seconds without letting anything else happen, while three phones work and somebody
 * asks for its health. The health comes late, the log says how long it stood, and no answer is lost.
 */
export const standsStill: Fault = {
  id: 'F-45',
  tier: 'N',
  title: 'the server stands still for three seconds',
  rounds: { commit: 1, night: 10 },
  async run({ rounds, seed }) {
    const field = await aField({ seed });
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const server = await realServer(field, port, { node: ['--import', './faults/kit/blocking.mjs'] });
    const phones = [field.phone(url), field.phone(url), field.phone(url, 1)];
    const busy = keepBusy(field, phones);
    const wrong: string[] = [];
    let late = 0;
    try {
      for (let round = 0; round < rounds; round++) {
        await pause(500);
        server.process.kill('SIGUSR2');
        await pause(200);
        const from = performance.now();
        const health = await fetch(`${url}/healthz`).then(
          ({ ok }) => ok,
          () => false,
        );
        const waited = performance.now() - from;
        if (health && waited > 1000) late++;
        if (!health) late++;
      }
      if (late < rounds) wrong.push(`the health was as if nothing were, ${rounds - late} times`);
      const recovered = await busy.finish();
      const stood = [...server.said().matchAll(/"ms":(\d+),"msg":"stood still"/g)].map((found) => Number(found[1]));
      if (stood.length < rounds) wrong.push(`the log says ${stood.length} times that it stood still`);
      wrong.push(...unexpectedOf(server));
      if (!(await server.kill())) wrong.push(`the server has ended by itself: ${server.said()}`);
      const verdict = await judge(field, phones);
      const did = { late, stood_ms: Math.max(0, ...stood), facts: field.witness.read().saved.length };
      return { ...verdict, recovered, wrong: [...wrong, ...verdict.wrong], did };
    } finally {
      await busy.giveUp();
      await server.kill();
      await field.close();
    }
  },
};
