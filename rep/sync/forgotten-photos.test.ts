import { expect, test } from 'vitest';
import { instant } from '../../core/base/instant.ts';
import { isForgotten } from './photos.ts';

const AS_OF = instant('2026-11-25T10:00:00.000Z');

test('[Y7] a photo is forgotten when the book should name it and does not', () => {
  const at = (time: string) => instant(`2026-11-25T${time}:00.000Z`);
  const cases = [
    [{ sentAt: null, confirmedAt: null }, false],
    [{ sentAt: at('09:55'), confirmedAt: null }, false],
    [{ sentAt: at('09:30'), confirmedAt: null }, true],
    [{ sentAt: at('09:55'), confirmedAt: at('09:56') }, true],
    [{ sentAt: at('09:55'), sentEpoch: 3, confirmedAt: null }, false],
    [{ sentAt: at('09:55'), sentEpoch: 2, confirmedAt: null }, true],
    [{ sentAt: null, sentEpoch: 2, confirmedAt: null }, false],
  ] as const;
  for (const [photo, isGone] of cases)
    expect([photo, isForgotten(photo, { asOf: AS_OF, epoch: 3 })]).toEqual([photo, isGone]);
});
