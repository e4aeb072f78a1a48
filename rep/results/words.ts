const chinese = {
  title: '战绩', month: '本月', done: '完成', time: '时间', target: '目标', actual: '已订', left: '还差', perDay: '每天要', noMonth: '这个月还没有目标。',
  today: '今天', planned: '计划', visited: '已去', adherence: '线路执行率', strike: '成交率', lines: '每单品种', value: '订货额', outOfStock: '发现缺货', photos: '照片', promises: '新承诺', settled: '办结承诺',
  visits: '今天的拜访', noVisits: '今天还没有拜访。', shops: (n: number) => `${n} 家`, days: (n: number) => `还有 ${n} 个工作日`, nothing: '—', open: '进行中', formula: '计划内已去 ÷ 计划 · 成交 ÷ 销售拜访',
};
export const zh = chinese;
export const en: typeof chinese = {
  title: 'Results', month: 'Month', done: 'Done', time: 'Time', target: 'Target', actual: 'Ordered', left: 'To go', perDay: 'A day', noMonth: 'No target for this month yet.',
  today: 'Today', planned: 'Planned', visited: 'Visited', adherence: 'Route adherence', strike: 'Strike rate', lines: 'Lines per call', value: 'Orders', outOfStock: 'Out of stock', photos: 'Photos', promises: 'Promises', settled: 'Settled',
  visits: 'Visits today', noVisits: 'No visit today yet.', shops: (n) => `${n} shops`, days: (n) => `${n} working days left`, nothing: '–', open: 'Under way', formula: 'planned and visited ÷ planned · productive ÷ sales visits',
};
