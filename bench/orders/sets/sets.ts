import type { DemandSet } from '../series.ts';
import { grocery } from './grocery.ts';
import { juice } from './juice.ts';
import { online } from './online.ts';
import { pasta } from './pasta.ts';

/** Every set of the folder. `hasPromotions`: its records say when promotions ran. */
export const SETS: Readonly<
  Record<
    string,
    {
      readonly file: string;
      readonly read: (folder: string, seed: number) => DemandSet;
      readonly hasPromotions: boolean;
    }
  >
> = {
  pasta: { file: 'pasta_daily.csv.gz', read: pasta, hasPromotions: true },
  grocery: { file: 'grocery_sample.csv.gz', read: grocery, hasPromotions: false },
  juice: { file: 'orange_juice_weekly.csv.gz', read: juice, hasPromotions: true },
  online: { file: 'online_retail.csv.gz', read: online, hasPromotions: false },
};
