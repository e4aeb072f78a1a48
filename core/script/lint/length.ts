import { SILENT } from './plain.ts';

/** A sentence that one can say and one can hear. */
export const SENTENCE_LIMIT = 60;
const WORDS_LIMIT = 30;

/** [L14] Slots do not count. */
export function tooLong(sentence: string): boolean {
  const said = sentence.replaceAll(SILENT, '').trim();
  return /[一-鿿]/.test(said) ? said.length > SENTENCE_LIMIT : said.split(/\s+/).length > WORDS_LIMIT;
}
