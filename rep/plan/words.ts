const chinese = {
  title: '收工', report: '今天的日报', computed: '数字由今天的记录算出,不用填。', missed: '没去的店,选原因', reasonFor: (name: string) => `${name} 没去的原因`, allAccounted: '计划的店都有交代了。', open: '还有拜访没有结束:',
  problems: '遇到的问题', help: '需要的支持', tomorrow: '明天的打算', sign: '签字收工', signed: (time: string) => `${time} 已签字收工`, tomorrowStops: (n: number) => `明天 ${n} 家`, tomorrowNone: '明天没有路线', savedHere: '已存手机', unsent: (n: number) => `还有 ${n} 条等网络。传完以前请不要关闭本页。`,
};
export const zh = chinese;
export const en: typeof chinese = {
  title: 'End of the day', report: "Today's report", computed: 'The figures come from the records of today; nothing to fill in.', missed: 'Shops not visited: why', reasonFor: (name) => `Why ${name} was not visited`, allAccounted: 'Every planned shop is accounted for.', open: 'Still open:',
  problems: 'Problems', help: 'Help wanted', tomorrow: 'For tomorrow', sign: 'Sign the day', signed: (time) => `Signed at ${time}`, tomorrowStops: (n) => `Tomorrow: ${n} shops`, tomorrowNone: 'No route tomorrow', savedHere: 'Kept on this phone', unsent: (n) => `${n} still waiting. Please keep this page open until all is sent.`,
};
