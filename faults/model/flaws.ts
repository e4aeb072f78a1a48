import type { Property } from './breach.ts';

interface FlawOf {
  /** What is wrong with it. */
  readonly say: string;
  /** The properties that notice. */
  readonly by: readonly Property[];
}

/** Mistakes that the model can be given, to see that the properties notice: a test of the tests. */
const flaws = {
  'plain-sequence': { say: 'a number of the clock is taken when a transaction begins', by: ['I1', 'I5', 'I6'] },
  'known-by-number': { say: 'a repeat is known by its number alone', by: ['I2', 'I6', 'I9'] },
  'known-by-device': { say: 'a repeat is not known by its id under another device', by: ['I3', 'I6'] },
  'cursor-first': { say: 'the cursor is stored before the documents', by: ['I1', 'I5', 'I6'] },
  'forgets-answered': { say: 'a fact is deleted when it is answered', by: ['I6'] },
  'silent-loss': { say: 'a lost scope is not named', by: ['I1', 'I5'] },
  refuses: { say: 'what cannot be applied is refused, and the phone forgets it', by: ['I6'] },
  'takes-late-pull': { say: 'a late answer to a pull is taken in', by: ['I5', 'I6', 'I8'] },
  'no-floor': { say: 'tombstones are cleared away without a floor', by: ['I1', 'I5', 'I8'] },
  'number-apart': { say: 'the number of a fact is taken in a transaction of its own', by: ['I16'] },
  'sends-by-clock': { say: 'facts are sent by the clock of the phone', by: ['I9'] },
  'last-by-clock': { say: 'of two facts at an outlet the one with the later time counts', by: ['I3', 'I6'] },
  'half-book': { say: 'a book that has come half counts as ready', by: ['I1', 'I5', 'I6', 'I8'] },
  'same-epoch': { say: 'a restored server goes on under its old epoch', by: ['I1', 'I6', 'I8'] },
  'drop-takes-work': { say: 'a lost scope takes unsent facts with it', by: ['I6'] },
  'takes-old-answer': { say: 'an answer of an earlier epoch is taken down', by: ['I6'] },
  'deaf-to-last': { say: 'the phone does not heed how far the server has come', by: ['I2'] },
  'waits-at-gap': { say: 'the phone waits at a gap that it cannot fill', by: ['I9'] },
  'own-clock-lets-go': { say: 'facts leave the phone by its own clock', by: ['I6'] },
  'lets-go-of-other-past': { say: 'facts leave the phone that an earlier epoch answered', by: ['I2', 'I6'] },
  'lets-go-of-set-aside': { say: 'facts leave the phone that wait for a person', by: ['I6'] },
  'takes-late-book': { say: 'a late book replaces a newer one', by: ['I8'] },
  'epoch-again': { say: 'a restored server counts its epoch on from the backup', by: ['I1', 'I5', 'I6', 'I8'] },
  'one-stops-all': { say: 'a fact over which the server stumbles fails its whole push', by: ['I9'] },
  'unlocked-month': { say: 'two transactions count the same month at once', by: ['I12'] },
  'announces-nothing': { say: 'what a phone says that it holds is not written down', by: ['I7'] },
  'throws-away-unsaid': { say: 'what a rep throws away is not announced', by: ['I7'] },
  'sign-out-forgets': { say: 'a phone that is signed out forgets what it has not sent', by: ['I6'] },
  'early-number': { say: 'a fact is answered with the number of before its documents', by: ['I6'] },
  'counts-repeats': { say: 'a fact that comes again is counted again', by: ['I3'] },
  'takes-over-gaps': { say: 'what comes after a gap is taken in', by: ['I2', 'I4'] },
  'edge-goes-back': {
    say: 'the old edge of the book goes back with an answer that was long on its way',
    by: ['I5', 'I6'],
  },
  unmarked: { say: 'the server does not compare the fact before', by: ['I2', 'I4'] },
  'marks-one-epoch': { say: 'the phone names the last fact that this epoch answered, and no other', by: ['I2'] },
  'lets-go-early': { say: 'facts leave the phone while the server is being told again what it forgot', by: ['I2'] },
  'mark-of-push': { say: 'the device is known to be further than its facts are kept', by: ['I16'] },
} as const satisfies Record<string, FlawOf>;

export type Flaw = keyof typeof flaws;
export const FLAWS: Readonly<Record<Flaw, FlawOf>> = flaws;
export const ALL_FLAWS = Object.keys(flaws) as Flaw[];
export type Flaws = ReadonlySet<Flaw>;
export const NO_FLAW: Flaws = new Set();
