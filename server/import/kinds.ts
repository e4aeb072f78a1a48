import type { ImportKind } from '../../protocol/import.ts';
import type { Kind } from './kind.ts';
import { agreements } from './kinds/agreements.ts';
import { contacts } from './kinds/contacts.ts';
import { focus } from './kinds/focus.ts';
import { material } from './kinds/material.ts';
import { mustStock } from './kinds/must-stock.ts';
import { outlets } from './kinds/outlets.ts';
import { people } from './kinds/people.ts';
import { prices } from './kinds/prices.ts';
import { products } from './kinds/products.ts';
import { routes } from './kinds/routes.ts';
import { schemes } from './kinds/schemes.ts';
import { targets } from './kinds/targets.ts';

export const KINDS: Readonly<Record<ImportKind, Kind>> = {
  people,
  products,
  prices,
  outlets,
  contacts,
  routes,
  material,
  'must-stock': mustStock,
  agreements,
  schemes,
  targets,
  focus,
};
