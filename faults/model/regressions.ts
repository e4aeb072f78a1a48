import type { Flaw } from './flaws.ts';

/** A schedule that broke something once, and the flaw with which it still does. */
export interface Regression {
  readonly name: string;
  readonly without: Flaw;
  readonly schedule: string;
}

export const REGRESSIONS: readonly Regression[] = [
  {
    name: '[I2] a phone that has nothing to send sends again what a restored server has forgotten',
    without: 'deaf-to-last',
    schedule: `
      phone 2 opens a visit at outlet 1
      the server is backed up
      phone 2 syncs on a good line
      backup 1 is put back below the server, which does not notice`,
  },
  {
    name: '[I2] of two copies of a phone none takes the place of the other, when the server goes back without a word',
    without: 'unmarked',
    schedule: `
      phone 1 opens a visit at outlet 1
      phone 2 becomes a copy of phone 1
      the server is backed up
      phone 2 adds a fact to its last visit
      phone 2 syncs on a good line
      phone 1 keeps a fact over which the server stumbles
      backup 1 is put back below the server, which does not notice`,
  },
  {
    name: '[I2] nothing is let go of while the server is being told again what it has forgotten',
    without: 'lets-go-early',
    schedule: `
      phone 1 opens a visit at outlet 1
      phone 2 becomes a copy of phone 1
      phone 2 adds a fact to its last visit
      the server is backed up
      phone 2 adds a fact to its last visit
      phone 2 syncs on a good line
      phone 1 adds a fact to its last visit
      backup 1 is put back below the server, which does not notice
      15 days pass`,
  },
  {
    name: '[I2] an answer of an epoch to which the server comes back is not believed before it has been compared',
    without: 'marks-one-epoch',
    schedule: `
      phone 1 opens a visit at outlet 1
      phone 1 adds a fact to its last visit
      phone 1 opens a visit at outlet 1
      phone 2 becomes a copy of phone 1
      the server is backed up
      phone 2 adds a fact to its last visit
      phone 2 syncs on a good line
      backup 1 is restored, with a new epoch
      phone 1 adds a fact to its last visit
      phone 2 syncs on a good line
      backup 1 is put back below the server, which does not notice
      15 days pass`,
  },
  {
    name: '[I9] a phone of which the server misses a number that it has let go of gets its facts away under a new name',
    without: 'waits-at-gap',
    schedule: `
      the server is backed up
      phone 1 opens a visit at outlet 1
      phone 1 syncs on a good line
      15 days pass
      phone 1 syncs on a good line
      backup 1 is restored, with a new epoch
      phone 1 opens a visit at outlet 1`,
  },
  {
    name: '[I9] a phone on which unsent work was thrown away gets away what comes after it',
    without: 'waits-at-gap',
    schedule: `
      phone 1 opens a visit at outlet 1
      phone 1 throws away what it has not sent
      phone 1 opens a visit at outlet 1`,
  },
  {
    name: '[I6] a phone whose clock runs ahead lets go of nothing too early',
    without: 'own-clock-lets-go',
    schedule: `
      phone 1 opens a visit at outlet 1
      the clock of phone 1 jumps by 20 days`,
  },
  {
    name: '[I8] a book that was long on its way does not replace a newer one',
    without: 'takes-late-book',
    schedule: `
      phone 3 asks for the book
      request 1 is taken in
      the office changes product 1
      phone 3 syncs on a good line
      answer 1 arrives`,
  },
  {
    name: '[I5] an answer that was weeks on its way does not move the old edge of the book back',
    without: 'edge-goes-back',
    schedule: `
      phone 2 opens a visit at outlet 1
      phone 2 syncs on a good line
      phone 2 asks for the book
      phone 2 asks for the book
      request 1 is taken in
      70 days pass
      request 1 is taken in
      answer 2 arrives
      answer 1 arrives`,
  },
  {
    name: '[I6] an answer of before a restore settles nothing in the book of after it',
    without: 'takes-old-answer',
    schedule: `
      the server is backed up
      outlet 1 goes to rep 2
      phone 1 opens a visit at outlet 1
      phone 1 asks for the book
      the office deletes outlet 1
      request 1 is taken in
      backup 1 is restored, with a new epoch
      answer 1 arrives
      phone 1 sends its facts
      request 1 is taken in
      answer 1 arrives`,
  },
  {
    name: '[I12] two pushes that count the month of one rep wait for each other',
    without: 'unlocked-month',
    schedule: `
      phone 1 opens a visit at outlet 1
      phone 2 opens a visit at outlet 2
      phone 2 sends its facts
      request 1 is worked on, and not committed yet
      phone 1 sends its facts
      request 1 is taken in`,
  },
];
