import { useDeferredValue } from 'react';

/** More rows than a phone shows at once. */
const FIRST = 12;

/** Of a long list the rows that are seen at once; the others follow when the first are on the screen. */
export const useFirstThenAll = <T>(all: readonly T[]): readonly T[] => useDeferredValue(all, all.slice(0, FIRST));
