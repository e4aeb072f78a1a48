import { Grammar } from './grammar.ts';
import { DEALINGS } from './words/dealings.ts';
import { GOODS } from './words/goods.ts';
import { HARMLESS } from './words/harmless.ts';
import { HEALTH } from './words/health.ts';
import { PEOPLE } from './words/people.ts';
import { SAYING } from './words/saying.ts';
import { TIMES } from './words/times.ts';
import { TRADE } from './words/trade.ts';
import { HONEST_WORDS } from './words/honest.ts';
import { POCKETS } from './words/pockets.ts';
import { HURRY } from './words/hurry.ts';
import { PRESSING } from './words/pressing.ts';
import { OTHERS } from './words/others.ts';
import { SERVICE_WORDS } from './words/service.ts';
import { FLATTERY } from './words/flattery.ts';
import { PRIVATE_WORDS } from './words/private.ts';
import { CONTEMPT_WORDS } from './words/contempt.ts';
import { HEADS } from './words/heads.ts';
import { GUISE_WORDS } from './words/guise.ts';
import { CHARGING } from './words/charging.ts';
import { RICHES } from './words/riches.ts';
import { CROWDS } from './words/crowds.ts';

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
  ...HONEST_WORDS,
  ...POCKETS,
  ...HURRY,
  ...PRESSING,
  ...OTHERS,
  ...SERVICE_WORDS,
  ...FLATTERY,
  ...PRIVATE_WORDS,
  ...CONTEMPT_WORDS,
  ...HEADS,
  ...GUISE_WORDS,
  ...CHARGING,
  ...RICHES,
  ...CROWDS,
});
