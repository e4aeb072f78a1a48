const chinese = {
  title: '收工', report: '今天的日报', computed: '数字由今天的记录算出,不用填。', missed: '没去的店', why: '为什么没去?', noneMissed: '计划里的店都去了。', problems: '今天的问题', help: '需要谁帮忙', tomorrow: '明天怎么做', sign: '签字,收工', signed: '今天已收工。', unsent: (n: number) => `还有 ${n} 条没传到。联网后会自动传,也可以先收工。`, open: '还有一家店没有结束',
};
export const zh = chinese;
export const en: typeof chinese = {
  title: 'End of day', report: "Today's report", computed: 'The figures come from what was recorded; nothing to fill in.', missed: 'Shops not visited', why: 'Why not?', noneMissed: 'Every planned shop was visited.', problems: 'Problems today', help: 'Help wanted', tomorrow: 'Tomorrow', sign: 'Sign and end the day', signed: 'The day is signed.', unsent: (n) => `${n} not sent yet. They go by themselves when there is a network; you may end the day.`, open: 'A visit is still open',
};
