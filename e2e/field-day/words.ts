import { TERMS } from '../../core/words/terms.ts';
import { en as administerEn, zh as administerZh } from '../../rep/administer/words.ts';
import { en as alsoSeenEn, zh as alsoSeenZh } from '../../rep/also-seen/words.ts';
import { en as cameraEn, zh as cameraZh } from '../../rep/camera/words.ts';
import { en as complaintEn, zh as complaintZh } from '../../rep/complaint/words.ts';
import { en as greetEn, zh as greetZh } from '../../rep/greet/words.ts';
import { en as meEn, zh as meZh } from '../../rep/me/words.ts';
import { en as merchandiseEn, zh as merchandiseZh } from '../../rep/merchandise/words.ts';
import { en as orderEn, zh as orderZh } from '../../rep/order/words.ts';
import { en as outletEn, zh as outletZh } from '../../rep/outlet/words.ts';
import { en as planEn, zh as planZh } from '../../rep/plan/words.ts';
import { en as practiceEn, zh as practiceZh } from '../../rep/practice/words.ts';
import { en as presentEn, zh as presentZh } from '../../rep/present/words.ts';
import { en as privacyEn, zh as privacyZh } from '../../rep/privacy/words.ts';
import { en as resultsEn, zh as resultsZh } from '../../rep/results/words.ts';
import { en as reviewEn, zh as reviewZh } from '../../rep/review/words.ts';
import { en as shelfEn, zh as shelfZh } from '../../rep/shelf/words.ts';
import { en as signInEn, zh as signInZh } from '../../rep/sign-in/words.ts';
import { en as todayEn, zh as todayZh } from '../../rep/today/words.ts';
import { en as unsentEn, zh as unsentZh } from '../../rep/unsent/words.ts';
import { en as visitEn, zh as visitZh } from '../../rep/visit/words.ts';
import { en as dayPlanEn, zh as dayPlanZh } from '../../rep/day-plan/words.ts';
import { en as commonEn, zh as commonZh } from '../../rep/words.ts';

/** All that the phone says, by screen, so that a test presses what a reader of either language would press. */
export const WORDS = {
  zh: {
    terms: TERMS.zh,
    administer: administerZh,
    alsoSeen: alsoSeenZh,
    camera: cameraZh,
    common: commonZh,
    dayPlan: dayPlanZh,
    complaint: complaintZh,
    greet: greetZh,
    me: meZh,
    merchandise: merchandiseZh,
    order: orderZh,
    outlet: outletZh,
    plan: planZh,
    practice: practiceZh,
    present: presentZh,
    privacy: privacyZh,
    results: resultsZh,
    review: reviewZh,
    shelf: shelfZh,
    signIn: signInZh,
    today: todayZh,
    unsent: unsentZh,
    visit: visitZh,
  },
  en: {
    terms: TERMS.en,
    administer: administerEn,
    alsoSeen: alsoSeenEn,
    camera: cameraEn,
    common: commonEn,
    dayPlan: dayPlanEn,
    complaint: complaintEn,
    greet: greetEn,
    me: meEn,
    merchandise: merchandiseEn,
    order: orderEn,
    outlet: outletEn,
    plan: planEn,
    practice: practiceEn,
    present: presentEn,
    privacy: privacyEn,
    results: resultsEn,
    review: reviewEn,
    shelf: shelfEn,
    signIn: signInEn,
    today: todayEn,
    unsent: unsentEn,
    visit: visitEn,
  },
};
export type Words = (typeof WORDS)['zh'];
