/** Test furniture: an office with a database of its own, that has its goods and prices. Imported by tests only. */
import { afterAll, beforeAll } from 'vitest';
import type { ImportKind, ImportRun } from '../../../protocol/import.ts';
import { freshDatabase, type FreshDatabase } from '../../postgres/testing.ts';
import { aHouse, deskOf, type House, type Pass } from '../../session/field-day.ts';
import { apply, bodiesOf, bodyOf, bring, dryRun } from './desk.ts';
import { PRICES, PRODUCTS, xlsx, type Table } from './files.ts';

/** What tests of one kind ask of their office. */
export interface Office {
  readonly house: House;
  readonly pass: Pass;
  /** The dry run of a table. */
  check(table: Table, lang?: 'zh' | 'en'): Promise<ImportRun>;
  /** All of a table, refused rows aside. */
  write(table: Table): Promise<ImportRun>;
  /** What stands under a code. */
  bodyOf<T>(table: string, code: string, key?: string): Promise<T | undefined>;
  /** Every version of it, the earliest first. */
  bodiesOf<T>(table: string, code: string): Promise<T[]>;
}

/** Opens before the tests of a file and closes after them. */
export function anOffice(kind: ImportKind, login = 'office2'): Office {
  let database: FreshDatabase;
  let house: House;
  let pass: Pass;
  beforeAll(async () => {
    database = await freshDatabase();
    house = await aHouse(database.pool);
    pass = await deskOf(house, login);
    await bring(house, pass, 'products', PRODUCTS);
    await bring(house, pass, 'prices', PRICES);
  });
  afterAll(() => database.close());
  const check = async (table: Table, lang: 'zh' | 'en' = 'zh'): Promise<ImportRun> =>
    dryRun(house, pass, kind, await xlsx(table), lang);
  return {
    get house() {
      return house;
    },
    get pass() {
      return pass;
    },
    check,
    write: async (table) => apply(house, pass, (await check(table)).id),
    bodyOf: (table, code, key) => bodyOf(house, table, code, key),
    bodiesOf: (table, code) => bodiesOf(house, table, code),
  };
}
