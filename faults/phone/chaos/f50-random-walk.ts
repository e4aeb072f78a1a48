import { setTimeout as pause } from 'node:timers/promises';
import { cannotBrowse } from '../../kit/browser.ts';
import { inBrowserScene } from '../../kit/browser-scene.ts';
import type { Fault } from '../../kit/fault.ts';
import { makeBad } from './bad-day.ts';
import { BusyPhone } from './busy-phone.ts';
import { Restores } from './restores.ts';

/** Every so many rounds the server is put back to a backup of some rounds before. */
const RESTORE_EVERY = 10;
const BACKUP_BEFORE = 4;

/**
 * A round: some seconds of work of a rep with two real browsers, one of them with two tabs, over a line that loses, doubles
 * and delays; and at a moment of chance a browser, a tab, or the server is killed, or the server is restored from an older
 * backup. In the end the line is good again: nothing is lost, nothing is there twice, and both phones have the same book as
 * one that takes it whole.
 */
export const randomWalk: Fault = {
  id: 'F-50',
  tier: 'R',
  title: 'a day on which everything happens',
  rounds: { commit: 10, night: 60 },
  cannot: cannotBrowse,
  async run(of) {
    let restores: Restores | null = null;
    try {
      const found = await inBrowserScene(async (scene) => {
        const { field, line, rounds, wrong } = scene;
        const { chance } = field;
        const all = [await scene.aPhone(), await scene.aPhone()];
        const [two, one] = [new BusyPhone(scene, all[0]!, 2), new BusyPhone(scene, all[1]!, 1)];
        restores = new Restores(scene);
        let serverKills = 0;
        await two.open();
        await one.open();
        const done = makeBad(line, chance);
        for (let round = 1; round <= rounds; round++) {
          await pause(chance.between(200, 1800));
          const lot = chance.between(1, 100);
          if (round % RESTORE_EVERY === RESTORE_EVERY - BACKUP_BEFORE) await restores.backUp();
          if (round % RESTORE_EVERY === 0) await restores.restore();
          else if (lot <= 35) await two.killBrowser();
          else if (lot <= 55) await two.killTab();
          else if (lot <= 75) await one.killBrowser();
          else await scene.restart().then(() => serverKills++);
        }
        line.trick = () => ({});
        await Promise.all([two.rest(), one.rest()]);
        const took = [await two.finish(120), await one.finish(120), await two.finish(120)];
        const disks = [await two.disk(), await one.disk()];
        if (restores.count > 0 && restores.forgotten === 0) wrong('no restore has forgotten anything');
        const facts = all.reduce((sum, { told }) => sum + told.saved, 0);
        const kills = all.reduce((sum, { phone }) => sum + phone.kills, 0);
        const figures = { kills: kills + serverKills, serverKills, facts, restores: restores.count };
        return {
          disks,
          recovered: took.reduce((sum, each) => sum + each, 0),
          did: { ...figures, forgotten: restores.forgotten, ...done },
        };
      })(of);
      const isWell = found.lost + found.doubled + found.wrong.length === 0;
      return isWell ? found : { ...found, wrong: [...found.wrong, `to have the same chance again: --seed=${of.seed}`] };
    } finally {
      await (restores as Restores | null)?.close();
    }
  },
};
