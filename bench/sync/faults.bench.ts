/** What the fault tests of F-50, F-02 and F-27 say when they run as at night: how many operations were lost or doubled. */
import { CATALOGUE } from '../../faults/catalogue.ts';
import { endCluster } from '../../faults/kit/cluster.ts';
import { ofRounds, print, type Figure } from '../figure.ts';

const WANTED = { 'F-50': 'chaos', 'F-02': 'power-cut-server', 'F-27': 'power-cut-phone' };

const figures: Figure[] = [];
for (const { id, title, rounds, cannot, run } of CATALOGUE) {
  const goal = (WANTED as Record<string, string>)[id];
  if (!goal || (await cannot?.())) continue;
  const { lost, doubled, wrong } = await run({ rounds: rounds.night, seed: 'bench' });
  const bad = lost + doubled + wrong.length;
  figures.push(ofRounds({ id: goal, name: `faults: ${id} ${title}`, unit: '', goal: 0, better: 'lower' }, [bad]));
}
await endCluster();
print(figures);
