import { secondsBetween, type Instant } from '../../core/base/instant.ts';
import type { DeviceState } from '../../core/kpi/device-health.ts';
import type { DeviceRow } from '../../protocol/devices.ts';
import { useWords } from '../../ui/language.tsx';
import * as words from './words.ts';

const LOOKS: Record<DeviceState, readonly [look: string, sign: string]> = {
  attention: ['bad', '✕'],
  silent: ['warn', '!'],
  waiting: ['pri', '…'],
  clean: ['ok', '✓'],
};

const HOUR = 3600;
/** From here on a silence is told in days. */
const LONG = 48;

/** How a phone stands: by a word, a sign and a colour. */
export function StatePill({ of, asOf }: { of: DeviceRow; asOf: Instant }) {
  const w = useWords(words);
  const [look, sign] = LOOKS[of.state];
  return (
    <span className={`pill ${look}`}>
      {sign}{' '}
      {of.state === 'silent'
        ? silence()
        : of.state === 'waiting'
          ? w.waiting(of.missing + of.photosWaiting)
          : w[of.state]}
    </span>
  );

  function silence(): string {
    if (of.seenAt === null) return w.neverHeard;
    const hours = Math.floor(secondsBetween(of.seenAt, asOf) / HOUR);
    return hours < LONG ? w.silentHours(hours) : w.silentDays(Math.floor(hours / 24));
  }
}
