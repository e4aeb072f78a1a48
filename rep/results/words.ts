const chinese = {
  month: (m: string) => `${m} 月`, target: '目标', actual: '完成', left: '还差', days: (n: number) => `还有 ${n} 个工作日`, dayTarget: '今天的目标', time: '时间进度', done: '完成进度',
  figures: '今天', planned: '计划', plannedDone: '去了', adherence: '拜访率', strike: '成交率', lines: '每单品种', value: '订货额', out: '缺货', photos: '照片', promised: '承诺', settled: '兑现', none: '—', noMonth: '本月还没有目标。', thisMonth: '本月拜访', visits: '拜访', productive: '成交',
};
export const zh = chinese;
export const en: typeof chinese = {
  month: (m) => `Month ${m}`, target: 'Target', actual: 'Done', left: 'To go', days: (n) => `${n} working days left`, dayTarget: "Today's target", time: 'Time passed', done: 'Done',
  figures: 'Today', planned: 'Planned', plannedDone: 'Visited', adherence: 'Adherence', strike: 'Strike rate', lines: 'Lines per call', value: 'Ordered', out: 'Out of stock', photos: 'Photos', promised: 'Promised', settled: 'Settled', none: '–', noMonth: 'No target for this month yet.', thisMonth: 'Visits this month', visits: 'Visits', productive: 'Productive',
};
