const chinese = {
  morning: (name: string) => `早,${name}`, noon: (name: string) => `下午好,${name}`,
  subtitle: (weekday: string, route: string, stops: number) => `${weekday} · ${route} · ${stops} 家`, noRoute: '没有路线',
  plan: (stops: number) => `今天计划 ${stops} 家`, target: (yuan: string) => `目标 ¥${yuan}`, targetHow: '月差额 ÷ 剩余工作日',
  changeTarget: '改目标', targetYuan: '今天的目标(元)', confirm: '确认今天计划', useTarget: '用这个目标',
  nth: (n: number) => `第 ${n} 家`, start: (n: number) => `开始第 ${n} 家 →`, goOn: '继续这家 →', navigate: '导航',
  lastOut: (n: number) => `上次缺 ${n} 个`, owes: (yuan: string) => `欠 ¥${yuan} 到期`, promise: (text: string) => `答应过:${text}`, gap: (name: string) => `谈:${name}`,
  three: '今天三件事', goal: (done: number, goal: number) => `${done}/${goal}`, until: (day: string) => `到 ${day}`,
  month: (percent: string) => `本月 ${percent}`, behind: (days: number, yuan: string) => `落后 ${days} 天 · 差 ¥${yuan}`, onCourse: '进度正常', left: (yuan: string) => `还差 ¥${yuan}`,
  done: '已去', missed: '没去', inShop: '在店里', unplanned: '计划外', list: '今天的店', allDone: '今天的店都有交代了', dayEnd: '收工 →', signed: '今天已收工',
  whyUnplanned: '今天的计划还没确认。为什么现在就开始?', startAnyway: '写明原因,开始拜访', reason: '原因', empty: '今天没有排路线。可以从“门店”里选一家去。', monthLabel: '本月完成',
  closedNote: '标记是时间进度',
};
export const zh = chinese;
export const en: typeof chinese = {
  morning: (name) => `Good morning, ${name}`, noon: (name) => `Good afternoon, ${name}`,
  subtitle: (weekday, route, stops) => `${weekday} · ${route} · ${stops} shops`, noRoute: 'No route',
  plan: (stops) => `Today's plan: ${stops} shops`, target: (yuan) => `Target ¥${yuan}`, targetHow: 'what the month lacks ÷ working days left',
  changeTarget: 'Change target', targetYuan: "Today's target (yuan)", confirm: "Confirm today's plan", useTarget: 'Use this target',
  nth: (n) => `Stop ${n}`, start: (n) => `Start stop ${n} →`, goOn: 'Go on here →', navigate: 'Navigate',
  lastOut: (n) => `${n} out last time`, owes: (yuan) => `¥${yuan} overdue`, promise: (text) => `Promised: ${text}`, gap: (name) => `Offer: ${name}`,
  three: 'Three things today', goal: (done, goal) => `${done}/${goal}`, until: (day) => `until ${day}`,
  month: (percent) => `Month ${percent}`, behind: (days, yuan) => `${days} days behind · ¥${yuan} short`, onCourse: 'On course', left: (yuan) => `¥${yuan} to go`,
  done: 'Visited', missed: 'Missed', inShop: 'In the shop', unplanned: 'Unplanned', list: 'Shops today', allDone: 'Every shop of today is accounted for', dayEnd: 'End the day →', signed: 'The day is signed',
  whyUnplanned: 'The plan of today is not confirmed. Why begin now?', startAnyway: 'Give the reason and begin', reason: 'Reason', empty: 'No route today. You can choose a shop under "Stores".', monthLabel: 'Month done',
  closedNote: 'The mark is time passed',
};
