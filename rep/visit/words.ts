const chinese = {
  nextStep: '下一步', steps: '八个步骤', skip: '跳过这一步', skipWhy: '为什么跳过?', skipped: (reason: string) => `跳过:${reason}`, stepDone: '做完了', stepOpen: '还没做', stepNow: '现在', leave: '离开这家店', leaveWhy: '为什么中止这次拜访?', leaveReason: '写明原因', leaveDo: '中止拜访',
  ended: '这次拜访已经结束', toToday: '回到今天', time: (text: string) => `${text} / 8:00`, ended2: '已完成', aborted: '已中止', outcome: '结果',
  // 准备
  goal: '这次要做成什么', own: '自己写', figuresOut: '上次缺货', figuresOwes: '应收', figuresOrder: '上单', dontForget: '别忘了', nothingPromised: '没有未了的承诺', tools: '带好工具', table: '六次库存与订货', arrived: '到店,打招呼 →',
  goalFill: (names: string) => `补上缺货:${names}`, goalList: (name: string) => `${name} 进店`, goalPromise: (text: string) => `兑现承诺:${text}`, goalCollect: (yuan: string) => `收回到期 ¥${yuan}`, goalFocus: (text: string) => text, goalCount: '数清库存,不断货',
  // 打招呼
  checkIn: '到店签到', checkedIn: (time: string) => `${time} 已签到`, checkingIn: '正在定位……', noFix: '没有定位,照样签到', metres: (m: number) => `离店 ${m} 米`, outsideWhy: '为什么不在店门口?', outside: (m: number) => `离店 ${m} 米,请写明原因`,
  promisesFirst: '先还上次答应的', kept: '办好了', moved: '改期', waived: '对方不要了', newDay: '改到哪天', whoMet: '今天见到谁', ownerAway: '老板不在', whoAllowed: '谁同意我干活', climate: '生意怎么样', climates: { better: '好', same: '差不多', worse: '差' }, opening: '开场', another: '换一句', toCheck: '开始检查货架 →',
  breakers: { attitude: '帮忙', product: '看货', acquaintance: '熟人', material: '物料', complaint: '客诉', service: '说明来意' },
  // 生动化
  toDo: '要做的', done: '做了', notDone: '没做', whyNot: '没做的原因', because: (finding: string) => finding, nothingToDo: '检查没有发现要整理的。', extra: '还做了', photos: '照片', takePhoto: (subject: string) => `拍${subject}`, toOrder: '整理好了,草拟订单 →', noCooler: '没有冷柜', reasons: ['老板不同意', '没有货', '没有地方', '没有价签'],
  photoSaved: '照片已存手机',
  // 销售陈述
  topicNow: '这次谈', card: '可以这样说', noLine: '照货架上看到的说,不夸大。', basis: '依据', answerNow: '老板怎么说', hisReason: '他的顾虑', presented: (n: number) => `已谈 ${n} 项`, toReview: '谈好了,回顾 →', nothingToOffer: '没有要特别谈的。', offerAny: '还可以谈', numberOut: (n: number) => `这次缺 ${n} 个`, numberSold: (n: number, unit: string) => `上次到现在卖了 ${n} ${unit}`,
  // 回顾
  readBack: '念给老板听', noOrderMade: '这次没有订单', delivery: '送货日', confirmed: '老板确认', byName: '说了名字', notConfirmed: '没有确认', hisName: '确认人', promise: '新的承诺', addPromise: '记下承诺', promiseText: '答应了什么', whoPromises: '谁答应', we: '我们', they: '对方', by: '哪天之前', nextVisit: '下次拜访', outsideTitle: '出了店门', goalReached: '这次的目的达到了吗', result: { yes: '达到', part: '部分', no: '没有' }, wentWell: '做得好的', nextTime: '下次要改的', toAdmin: '收尾 →', made: '已记下',
  // 行政
  doneHere: '这次做了', complaint: '客诉(有就写)', finish: '离店,去下一家 →', order: '订单', photosCount: (n: number) => `照片 ${n} 张`, promisesCount: (n: number) => `承诺 ${n} 条`, minutes: (n: number) => `用时 ${n} 分钟`, stepsLeft: '还没做,也没说明原因:', chooseOutcome: '这次的结果',
  day: (offset: number, text: string) => (offset === 0 ? `今天 ${text}` : offset === 1 ? `明天 ${text}` : text),
};
export const zh = chinese;
export const en: typeof chinese = {
  nextStep: 'Next', steps: 'Eight steps', skip: 'Leave this step out', skipWhy: 'Why leave it out?', skipped: (reason) => `Left out: ${reason}`, stepDone: 'Done', stepOpen: 'To do', stepNow: 'Now', leave: 'Leave this shop', leaveWhy: 'Why break this visit off?', leaveReason: 'The reason', leaveDo: 'Break off',
  ended: 'This visit has ended', toToday: 'Back to today', time: (text) => `${text} / 8:00`, ended2: 'Completed', aborted: 'Broken off', outcome: 'Outcome',
  goal: 'What to win here', own: 'In my own words', figuresOut: 'Out last time', figuresOwes: 'Receivable', figuresOrder: 'Last order', dontForget: "Don't forget", nothingPromised: 'No open promise', tools: 'Tools', table: 'Stock and orders, six visits', arrived: 'At the shop: greet →',
  goalFill: (names) => `Fill what is out: ${names}`, goalList: (name) => `List ${name}`, goalPromise: (text) => `Keep the promise: ${text}`, goalCollect: (yuan) => `Collect ¥${yuan} overdue`, goalFocus: (text) => text, goalCount: 'Count well, no gaps',
  checkIn: 'Check in', checkedIn: (time) => `Checked in ${time}`, checkingIn: 'Finding the place …', noFix: 'No position; checked in all the same', metres: (m) => `${m} m from the shop`, outsideWhy: 'Why not at the shop?', outside: (m) => `${m} m from the shop; please say why`,
  promisesFirst: 'First what was promised', kept: 'Done', moved: 'New day', waived: 'Waived', newDay: 'Which day', whoMet: 'Whom did you meet', ownerAway: 'Owner away', whoAllowed: 'Who allowed me to work', climate: 'How is business', climates: { better: 'Good', same: 'As usual', worse: 'Bad' }, opening: 'Opening', another: 'Another line', toCheck: 'Check the shelf →',
  breakers: { attitude: 'Help', product: 'Product', acquaintance: 'Acquaintance', material: 'Material', complaint: 'Complaint', service: 'Purpose' },
  toDo: 'To do', done: 'Done', notDone: 'Not done', whyNot: 'Why not', because: (finding) => finding, nothingToDo: 'The check found nothing to tidy.', extra: 'Also done', photos: 'Photos', takePhoto: (subject) => `Photo: ${subject}`, toOrder: 'Tidy: draft the order →', noCooler: 'No cooler', reasons: ['Owner says no', 'No goods', 'No space', 'No tags'],
  photoSaved: 'Photo kept on this phone',
  topicNow: 'To offer', card: 'You may say', noLine: 'Say what the shelf shows, no more.', basis: 'From', answerNow: 'What the owner says', hisReason: 'The concern', presented: (n) => `${n} presented`, toReview: 'Done: review →', nothingToOffer: 'Nothing special to offer.', offerAny: 'You may also offer', numberOut: (n) => `${n} out now`, numberSold: (n, unit) => `Sold ${n} ${unit} since last time`,
  readBack: 'Read it back', noOrderMade: 'No order this time', delivery: 'Delivery', confirmed: 'Owner confirms', byName: 'Said the name', notConfirmed: 'Not confirmed', hisName: 'Confirmed by', promise: 'New promise', addPromise: 'Note the promise', promiseText: 'What was promised', whoPromises: 'Who promises', we: 'We', they: 'They', by: 'By when', nextVisit: 'Next visit', outsideTitle: 'Outside', goalReached: 'Was the goal reached', result: { yes: 'Yes', part: 'In part', no: 'No' }, wentWell: 'What went well', nextTime: 'What to change', toAdmin: 'Finish →', made: 'Noted',
  doneHere: 'Done here', complaint: 'Complaint (if any)', finish: 'Leave for the next shop →', order: 'Order', photosCount: (n) => `${n} photos`, promisesCount: (n) => `${n} promises`, minutes: (n) => `${n} minutes`, stepsLeft: 'Neither done nor explained:', chooseOutcome: 'The outcome',
  day: (offset, text) => (offset === 0 ? `Today ${text}` : offset === 1 ? `Tomorrow ${text}` : text),
};
