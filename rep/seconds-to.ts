import { useEffect, useState } from 'react';
import { millisecondsOf, type Instant } from '../core/base/instant.ts';
import { now } from './hands.ts';

/** Whole seconds until then, told again each second; null without an end. */
export function useSecondsTo(until: Instant | null): number | null {
  const [, tick] = useState(0);
  useEffect(() => {
    if (until === null) return;
    const timer = setInterval(() => tick((n) => n + 1), 1000);
    return () => clearInterval(timer);
  }, [until]);
  return until === null ? null : Math.max(0, Math.ceil((millisecondsOf(until) - millisecondsOf(now())) / 1000));
}
