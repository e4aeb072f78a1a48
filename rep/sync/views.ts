import { PlaceViews } from '../../protocol/presence.ts';
import { answerTo } from './question.ts';

/** Who opened this rep's points, asked of the server; null when it cannot be reached or does not know us. */
export const askViews = (token: string | null): Promise<PlaceViews | null> =>
  answerTo('/v1/privacy/views', PlaceViews, token);
