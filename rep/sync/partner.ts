import { PartnerAnswer, PartnerState, type PartnerTurn } from '../../protocol/practice.ts';
import { bodyOf, post } from './api.ts';
import { answerTo } from './question.ts';

/** A partner for role play, asked through the server. */
export interface Partner {
  /** Whether there is one now: it is set, and the server can be reached. */
  readonly isThere: () => Promise<boolean>;
  /** Its next words, null where they were none to be shown; 'away' where it could not be asked. */
  readonly ask: (turn: PartnerTurn) => Promise<PartnerAnswer | 'away'>;
}

const PATH = '/v1/practice/partner';

export const partnerWith = (token: string | null): Partner => ({
  isThere: async () => (await answerTo(PATH, PartnerState, token))?.isSet ?? false,
  ask: async (turn) => {
    try {
      return await bodyOf(await post(`${PATH}/turns`, turn, token, 'application/json'), PartnerAnswer);
    } catch {
      return 'away';
    }
  },
});
