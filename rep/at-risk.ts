import { currentBook } from './book/book.ts';
import { openVisitOf } from './book/overlay.ts';
import { currentFacts } from './log/log.ts';

const FORMS = /^\/m\/(visit|day-end)(\/|$)/;

function isTyping(): boolean {
  const at = document.activeElement;
  return (at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement) && at.value !== '';
}

function isInVisit(): boolean {
  const book = currentBook();
  return book !== null && openVisitOf(book, currentFacts()) !== null;
}

/** [B5] Would the rep notice it if this page began anew: a visit goes on, or something is half typed or open. */
export const isAtRisk = (): boolean =>
  isInVisit() || FORMS.test(location.pathname) || document.querySelector('dialog[open]') !== null || isTyping();
