import type { Family } from '../family.ts';
import { ABSOLUTE } from './absolute.ts';
import { BENEFITS } from './benefits.ts';
import { EARNINGS } from './earnings.ts';
import { FIGURES_OF_OTHERS } from './figures.ts';
import { HEALTH_CLAIMS } from './health.ts';
import { INSULTS } from './insults.ts';
import { JARGON } from './jargon.ts';
import { PAST } from './past.ts';
import { PRESSURE } from './pressure.ts';
import { PRETEXT } from './pretext.ts';
import { PRICES } from './prices.ts';
import { PRIVACY } from './privacy.ts';
import { RECRUITING } from './recruiting.ts';
import { RIVALS } from './rivals.ts';
import { SERVICE_PROMISES } from './service.ts';
import { URGENCY } from './urgency.ts';

/** What a text may not say, rule by rule. */
export const FAMILIES: readonly Family[] = [
  ...ABSOLUTE,
  ...EARNINGS,
  ...FIGURES_OF_OTHERS,
  ...PRETEXT,
  ...URGENCY,
  ...PRESSURE,
  ...HEALTH_CLAIMS,
  ...RIVALS,
  ...PRICES,
  ...BENEFITS,
  ...RECRUITING,
  ...SERVICE_PROMISES,
  ...PAST,
  ...JARGON,
  ...PRIVACY,
  ...INSULTS,
];
