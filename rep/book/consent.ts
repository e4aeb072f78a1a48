import { useMemo } from 'react';
import { laterAnswer, type ConsentAnswered } from '../../core/privacy/consent.ts';
import { factOf, useFacts } from '../log/log.ts';
import { useBook } from './book.ts';

/** What the rep said of his location: the book's word or this phone's, whichever is later; null before he was asked. */
export function useConsent(): ConsentAnswered | null {
  const { consent } = useBook();
  const facts = useFacts();
  return useMemo(
    () =>
      facts.reduce<ConsentAnswered | null>((known, stored) => {
        const fact = factOf(stored);
        return fact.kind === 'consent-answered' ? laterAnswer(known, fact) : known;
      }, consent),
    [facts, consent],
  );
}
