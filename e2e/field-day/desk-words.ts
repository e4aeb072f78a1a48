import { en as meEn, zh as meZh } from '../../console/me/words.ts';
import { en as phonesEn, zh as phonesZh } from '../../console/phones/words.ts';
import { en as questionsEn, zh as questionsZh } from '../../console/questions/words.ts';
import { en as reviewEn, zh as reviewZh } from '../../console/review/words.ts';
import { en as settingsEn, zh as settingsZh } from '../../console/settings/words.ts';
import { en as standardsEn, zh as standardsZh } from '../../console/standards/words.ts';
import { en as trialsEn, zh as trialsZh } from '../../console/trials/words.ts';
import { en as signInEn, zh as signInZh } from '../../console/sign-in/words.ts';
import { en as commonEn, zh as commonZh } from '../../console/words.ts';

/** What the desk says, by screen, so that a test presses what a reader of either language would press. */
export const DESK_WORDS = {
  zh: {
    common: commonZh,
    me: meZh,
    phones: phonesZh,
    questions: questionsZh,
    review: reviewZh,
    settings: settingsZh,
    signIn: signInZh,
    standards: standardsZh,
    trials: trialsZh,
  },
  en: {
    common: commonEn,
    me: meEn,
    phones: phonesEn,
    questions: questionsEn,
    review: reviewEn,
    settings: settingsEn,
    signIn: signInEn,
    standards: standardsEn,
    trials: trialsEn,
  },
};
