import type { Detail } from '../kpi/visit-quality.ts';

/** The trade's words for how carefully a visit was made. */
interface VisitTerms {
  readonly quality: string;
  readonly qualityFor: string;
  readonly detail: Record<Detail, string>;
  readonly has: (there: number, applied: number) => string;
  readonly lacks: (details: readonly string[]) => string;
}

const zh: VisitTerms = {
  quality: '拜访质量',
  qualityFor: '只给你和主管看，不排名，不算工资',
  detail: {
    'prepared-before': '进店前准备好',
    'person-named': '记下见了谁',
    'shelf-checked': '查过货架',
    'loop-closed': '做完又看过',
    'order-answered': '订货有答复',
    'pitch-answered': '讲过并有答复',
    'shop-confirmed': '店里确认',
    'next-visit-set': '约好下次',
    'self-reviewed': '自评',
  },
  has: (there, applied) => `${applied} 项做到 ${there} 项`,
  lacks: (details) => `没做到：${details.join('、')}`,
};

const en: VisitTerms = {
  quality: 'Quality of the visit',
  qualityFor: 'for you and your supervisor; no rank, no pay',
  detail: {
    'prepared-before': 'prepared before the door',
    'person-named': 'who was met',
    'shelf-checked': 'the shelf checked',
    'loop-closed': 'done and looked at again',
    'order-answered': 'an answer to the order',
    'pitch-answered': 'an answer to the pitch',
    'shop-confirmed': "the shop's own yes",
    'next-visit-set': 'the next visit agreed',
    'self-reviewed': 'a word about oneself',
  },
  has: (there, applied) => `${there} of ${applied}`,
  lacks: (details) => `missing: ${details.join(', ')}`,
};

export const VISIT_TERMS = { zh, en } as const;
