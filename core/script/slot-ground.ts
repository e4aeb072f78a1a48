import type { Day } from '../base/day.ts';
import { yuan, type Money } from '../base/money.ts';
import type { Product } from '../catalog/product.ts';
import type { Scheme } from '../catalog/scheme.ts';
import type { OutletHistory } from '../order/history.ts';
import type { OrderLine } from '../order/order.ts';
import type { Complaint } from '../outlet/complaint.ts';
import type { Outlet, PaymentTerms } from '../outlet/outlet.ts';
import type { Commitment } from '../plan/commitment.ts';
import type { Organisation } from '../plan/organisation.ts';
import type { Tariff } from '../price/price-order.ts';
import type { Finding } from '../shelf/findings.ts';
import type { Step } from '../visit/step.ts';
import type { Visit } from '../visit/visit.ts';
import type { Language } from './choose.ts';

/** A quantity with the sum behind it, proposed or agreed already. */
export type Reckoned = Pick<OrderLine, 'product' | 'proposed' | 'arithmetic'>;

/** Everything of a visit that a line may speak of. */
export interface SlotGround {
  readonly rep: string;
  readonly organisation: Pick<Organisation, 'name' | 'brand' | 'servicePhone' | 'about'>;
  readonly outlet: Outlet;
  readonly visit: Visit;
  readonly history: OutletHistory;
  readonly commitments: readonly Commitment[];
  readonly complaints: readonly Complaint[];
  readonly findings: readonly Finding[];
  readonly schemes: readonly Scheme[];
  readonly products: ReadonlyMap<string, Product>;
  readonly tariff: Tariff;
  /** The lines of the draft order, where it has been reckoned. */
  readonly suggestions: readonly Reckoned[];
  readonly nextVisit: Day | null;
  readonly today: Day;
  readonly step: Step;
  /** The product that is spoken of; else what the check found. */
  readonly topic: string | null;
}

/** How values are said in the reader's language. */
export interface Saying {
  readonly day: (on: Day) => string;
  readonly list: (names: readonly string[]) => string;
  readonly products: (count: number) => string;
  readonly eyeLevel: (product: string) => string;
  readonly payment: Readonly<Record<PaymentTerms, string>>;
  readonly paying: (terms: string, yuan: string) => string;
}

/** What a slot gets: nothing where nothing is known. */
export type Value = string | null | undefined;

export const money = (amount: Money | null | undefined): Value =>
  amount === null || amount === undefined ? null : `¥${yuan(amount)}`;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** How days, lists and places are said; the words of payment are the trade's terms. */
export const sayingIn = (language: Language, payment: Saying['payment']): Saying =>
  language === 'zh'
    ? {
        day: (on) => `${Number(on.slice(5, 7))}月${Number(on.slice(8))}日`,
        list: (names) => names.join('、'),
        products: (n) => `${n} 个品`,
        eyeLevel: (product) => `${product}摆在视线层`,
        payment,
        paying: (terms, amount) => `${terms}，一共 ¥${amount}`,
      }
    : {
        day: (on) => `${Number(on.slice(8))} ${MONTHS[Number(on.slice(5, 7)) - 1]}`,
        list: (names) => names.join(', '),
        products: (n) => `${n} products`,
        eyeLevel: (product) => `${product} stands at eye level`,
        payment,
        paying: (terms, amount) => `${terms}, ¥${amount} in all`,
      };
