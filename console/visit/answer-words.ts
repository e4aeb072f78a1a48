const chinese = {
  score: '店面得分',
  scoreFrom: (before: string, after: string) => `进店 ${before} → 离店 ${after}`,
  scoreHow: '按当天的标准',
  parts: {
    availability: '有货',
    freshness: '新鲜',
    visibility: '排面',
    priceTag: '价签',
    posm: '物料',
    cooler: '冷柜',
  },
  part: (name: string, before: string, after: string) =>
    before === after ? `${name} ${after}` : `${name} ${before} → ${after}`,
  version: (n: number) => `第 ${n} 版`,
  yes: '是',
  no: '否',
  noAnswer: '没答',
  photo: '见照片',
  whyOpen: (reason: string) => `没答的原因：${reason}`,
};
export const zh = chinese;
export const en: typeof chinese = {
  score: 'Score of the store',
  scoreFrom: (before, after) => `found ${before} → left ${after}`,
  scoreHow: 'by the standards of that day',
  parts: {
    availability: 'Available',
    freshness: 'Fresh',
    visibility: 'Facings',
    priceTag: 'Price tags',
    posm: 'Material',
    cooler: 'Cooler',
  },
  part: (name, before, after) => (before === after ? `${name} ${after}` : `${name} ${before} → ${after}`),
  version: (n) => `version ${n}`,
  yes: 'Yes',
  no: 'No',
  noAnswer: 'no answer',
  photo: 'see the photos',
  whyOpen: (reason) => `Why it stays open: ${reason}`,
};
