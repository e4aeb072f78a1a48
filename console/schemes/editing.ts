import type { Goods } from '../goods/goods.ts';
import type { SchemeForm } from './form.ts';

/** What each part of the editor works with. */
export interface Editing {
  readonly form: SchemeForm;
  readonly products: readonly Goods[];
  readonly set: (part: Partial<SchemeForm>) => void;
  /** What is wrong at a field, in words; undefined: nothing, or it has not been looked at. */
  readonly faultAt: (field: string) => string | undefined;
}
