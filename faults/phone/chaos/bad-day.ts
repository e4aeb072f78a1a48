import type { Chance } from '../../../server/demo/random.ts';
import type { BadLine, Trick } from '../../kit/line.ts';

/** What a line has done to requests. */
export interface Done {
  dropped: number;
  twice: number;
  late: number;
}

/** From now on the line loses, doubles, delays and cuts what it likes of each request and each answer. */
export function makeBad(line: BadLine, chance: Chance): Done {
  const done: Done = { dropped: 0, twice: 0, late: 0 };
  const drop = (trick: Trick): Trick => {
    done.dropped++;
    return trick;
  };
  const twice = (trick: Trick): Trick => {
    done.twice++;
    return trick;
  };
  line.trick = () => {
    const delay = chance.percent(15) ? chance.between(20, 400) : 0;
    if (delay > 0) done.late++;
    const late = delay > 0 ? { delay } : {};
    const lot = chance.between(1, 100);
    if (lot <= 6) return drop({ cutRequestAfter: chance.between(0, 3000) });
    if (lot <= 14) return drop({ ...late, dropAnswer: true });
    if (lot <= 18) return drop({ ...late, cutAnswerAfter: chance.between(1, 2000) });
    if (lot <= 24) return twice({ twin: true });
    if (lot <= 32) return twice({ ...late, sendAgainAfter: chance.between(0, 1500) });
    return late;
  };
  return done;
}
