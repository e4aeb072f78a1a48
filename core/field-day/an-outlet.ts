import { fen, NOTHING } from '../base/money.ts';
import type { Outlet } from '../outlet/outlet.ts';
import { anId, OUTLET } from './ids.ts';

export const anOutlet = (more: Partial<Outlet> = {}): Outlet => ({
  id: OUTLET,
  code: 'A0001',
  name: '顺意食杂店',
  channel: 'grocery',
  class: 'B',
  status: 'active',
  address: '和平路 8 号',
  place: { lat: 30.25, lng: 120.16, datum: 'wgs84' },
  contacts: [{ id: anId(20), name: '李梅', salutation: '李姐', role: 'owner', phone: '', hours: '' }],
  distributor: { name: '城北配送', driver: '老赵', leadDays: 0 },
  priceList: 'STD',
  credit: { terms: 'cash', limit: fen(0), receivable: NOTHING, overdue: fen(0) },
  cooler: null,
  doNotVisitUntil: null,
  schemes: [],
  note: '',
  ...more,
});
