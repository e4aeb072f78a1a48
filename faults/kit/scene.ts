import type { Id } from '../../core/base/id.ts';
import type { Instant } from '../../core/base/instant.ts';
import type { Fault, Found } from './fault.ts';
import { aField, type Field } from './field.ts';
import { BadLine } from './line.ts';
import type { SimplePhone } from './phone.ts';
import { serveHere, type Here } from './servers.ts';
import { judge } from './verdict.ts';

/** A field, its server within this process, and a bad line before it. */
export interface Scene {
  readonly field: Field;
  readonly here: Here;
  readonly line: BadLine;
  readonly rounds: number;
  /** What goes against the test's own criterion, in words. */
  readonly wrong: (what: string) => void;
  /** Whose facts are judged at the end. */
  readonly phones: SimplePhone[];
  /** Facts that have to wait for a person in the end. */
  readonly aside: Set<Id>;
}

/** What a test tells at the end of its scene; the judge adds the rest. */
export type Played = Pick<Found, 'did'> & Partial<Pick<Found, 'recovered'>>;

/** A test that plays in one scene, is judged at its end, and leaves nothing behind. */
export const inScene =
  (
    play: (scene: Scene) => Promise<Played>,
    { now, outlets }: { now?: () => Instant; outlets?: number } = {},
  ): Fault['run'] =>
  async ({ rounds, seed }) => {
    const field = await aField({ seed, ...(outlets && { outlets }) });
    const here = await serveHere(field, now);
    const line = await BadLine.open(() => here.port);
    const all: string[] = [];
    const scene: Scene = {
      field,
      here,
      line,
      rounds,
      wrong: (what) => void all.push(what),
      phones: [],
      aside: new Set(),
    };
    try {
      const { did, recovered = null } = await play(scene);
      line.trick = () => ({});
      const { lost, doubled, wrong } = await judge(field, scene.phones, scene.aside);
      return {
        lost,
        doubled,
        recovered,
        wrong: [...all, ...wrong, ...here.unexpected.filter((said) => !said.includes('fact set aside')).slice(0, 3)],
        did,
      };
    } catch (error) {
      throw new Error(`${String(error)} ${here.unexpected[0] ?? ''}`, { cause: error });
    } finally {
      await line.close();
      await here.close();
      await field.close();
    }
  };
