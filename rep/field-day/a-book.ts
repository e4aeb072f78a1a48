/** Test furniture: the documents without which a phone has no book. */
import { aRep } from '../../core/field-day/a-rep.ts';
import { CHINA } from '../../core/base/day.ts';
import { GIFT_RULES } from '../../core/outlet/gift.ts';
import { NOTHING_ABOUT, type Organisation } from '../../core/plan/organisation.ts';
import type { PullDoc } from '../../protocol/pull.ts';
import { PERSON, TENANT } from './a-rep.ts';

const organisation: Organisation = {
  id: TENANT,
  name: '测试食品',
  brand: '',
  zone: CHINA,
  servicePhone: '',
  suggestionFactor: 1.5,
  checkInRadius: 300,
  closedDays: [],
  workingHours: { from: '00:00', to: '24:00' },
  placeDays: 90,
  planningTime: '08:30',
  appearance: [],
  tools: [],
  gifts: GIFT_RULES,
  about: NOTHING_ABOUT,
};

export const BOOK: readonly PullDoc[] = [
  { e: 'organisation', id: TENANT, s: 't', r: 1, b: organisation },
  { e: 'person', id: PERSON, s: `r:${PERSON}`, r: 1, b: aRep({ id: PERSON }) },
];
