import { Grammar } from './grammar.ts';
import { DEALINGS } from './words/dealings.ts';
import { GOODS } from './words/goods.ts';
import { HARMLESS } from './words/harmless.ts';
import { HEALTH } from './words/health.ts';
import { PEOPLE } from './words/people.ts';
import { SAYING } from './words/saying.ts';
import { TIMES } from './words/times.ts';
import { TRADE } from './words/trade.ts';

/** All classes of words that the claims are made of. */
export const GRAMMAR = new Grammar({
  ...HARMLESS,
  ...SAYING,
  ...PEOPLE,
  ...GOODS,
  ...TRADE,
  ...TIMES,
  ...HEALTH,
  ...DEALINGS,
});
