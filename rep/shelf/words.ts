const chinese = {
  checked: (done: number, all: number) => `已查 ${done}/${all}`, rest: (n: number) => `其余 ${n} 个都有货 ✓`, undo: '撤销', next: '下一个', finish: '查完了,整理货架 →', mustStock: '必备', last: (n: number) => `上次 ${n}`, count: '数', erase: '删一位', base: '按单件', pack: (name: string) => `按${name}`,
  details: '更多', price: '货架标价(元)', tag: '价签', hasTag: '有', noTag: '没有', expired: '过期(件)', damaged: '破损(件)', oldBehind: '旧货压在后面', yes: '是', no: '否', produced: '最旧的生产日期', facings: '排面数', backRoom: '库房里还有(件)', keep: '记下', blocks: '货架分区', badNumber: '请填整数。', saved: '草稿已存手机', exact: (n: number, unit: string) => `共 ${n} ${unit}`,
};
export const zh = chinese;
export const en: typeof chinese = {
  checked: (done, all) => `${done}/${all} checked`, rest: (n) => `The other ${n} are there ✓`, undo: 'Undo', next: 'Next', finish: 'Done: tidy the shelf →', mustStock: 'Must', last: (n) => `last ${n}`, count: 'Count', erase: 'Erase', base: 'Singly', pack: (name) => `By ${name}`,
  details: 'More', price: 'Price on the shelf (yuan)', tag: 'Price tag', hasTag: 'Yes', noTag: 'No', expired: 'Expired (units)', damaged: 'Damaged (units)', oldBehind: 'Older ones behind', yes: 'Yes', no: 'No', produced: 'Oldest production date', facings: 'Facings', backRoom: 'More in the back room (units)', keep: 'Keep', blocks: 'Shelf blocks', badNumber: 'A whole number, please.', saved: 'Draft kept on this phone', exact: (n, unit) => `${n} ${unit} in all`,
};
