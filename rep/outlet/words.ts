const chinese = {
  search: '店名或编码', count: (n: number) => `${n} 家`, all: '全部', out: '上次缺货', promise: '有承诺', none: '没有找到这样的店。', more: (n: number) => `还有 ${n} 家,请输入更多字`,
  start: '开始拜访 →', goOn: '继续这次拜访 →', contacts: '店里的人', call: '打电话', lastSix: '最近六次', day: '日期', outcome: '结果', amount: '金额', stockTable: '库存与订货', product: '商品',
  promises: '承诺', noPromises: '没有未了的承诺。', toCustomer: '我们答应的', toUs: '对方答应的', due: (day: string) => `${day} 前`, overdue: '过期',
  receivable: '应收', overdueMoney: '已到期', lastOrder: '上单', terms: '付款', limit: '额度', distributor: '送货', lead: (days: number) => `下单后 ${days} 天送到`, noVisits: '还没有拜访记录。', onTheWay: '在途', blank: '—',
  nextCall: '下次', address: '地址',
};
export const zh = chinese;
export const en: typeof chinese = {
  search: 'Name or code', count: (n) => `${n} shops`, all: 'All', out: 'Out last time', promise: 'Promised', none: 'No such shop.', more: (n) => `${n} more; type more letters`,
  start: 'Start visit →', goOn: 'Go on with this visit →', contacts: 'People', call: 'Call', lastSix: 'Last six', day: 'Day', outcome: 'Outcome', amount: 'Amount', stockTable: 'Stock and orders', product: 'Product',
  promises: 'Promises', noPromises: 'No open promise.', toCustomer: 'We promised', toUs: 'They promised', due: (day) => `by ${day}`, overdue: 'overdue',
  receivable: 'Receivable', overdueMoney: 'Overdue', lastOrder: 'Last order', terms: 'Payment', limit: 'Limit', distributor: 'Delivery', lead: (days) => `${days} days after the order`, noVisits: 'No visit yet.', onTheWay: 'On the way', blank: '–',
  nextCall: 'Next', address: 'Address',
};
