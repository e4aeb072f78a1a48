import type { Day } from '../../core/base/day.ts';
import type { Hands } from '../hands.ts';
import type { App } from '../http.ts';

/** Of all demonstration people, and of nobody else. */
export const DEMONSTRATION_PASSWORD = 'paodian-demo';

export interface SeedInput {
  readonly hands: Hands;
  readonly makeApp: (hands: Hands) => App;
  readonly today: Day;
  readonly say: (zh: string, en: string) => void;
}

export async function seedDemonstration(_input: SeedInput): Promise<void> {}
