import type { DemandSet } from '../series.ts';
import { grocery } from './grocery.ts';
import { juice } from './juice.ts';
import { online } from './online.ts';
import { pasta } from './pasta.ts';

/** Every set of the folder. `hasPromotions`: its records say when promotions ran. */
export const SETS: Readonly<
  Record<string, { readonly read: (folder: string, seed: number) => DemandSet; readonly hasPromotions: boolean }>
> = {
  pasta: { read: pasta, hasPromotions: true },
  grocery: { read: grocery, hasPromotions: false },
  juice: { read: juice, hasPromotions: true },
  online: { read: online, hasPromotions: false },
};
