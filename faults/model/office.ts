import type { Change, DocChange } from './emit.ts';
import { isHeld, toEmit } from './transaction.ts';
import { nameOf, OUTLETS, REPS, type Open, type World } from './world.ts';

/** A writing transaction of the office: what it has read stays true until its commit, since it holds it. */
function begin(world: World, lock: string, change: Change, keep: () => void): Open | null {
  if (isHeld(world, [lock])) return null;
  const emit = toEmit(world, change);
  const commit = (): null => {
    keep();
    emit();
    return null;
  };
  return { locks: [lock], commit };
}

const docs = (...of: DocChange[]): Change => ({ docs: of, subs: [] });

export function editOutlet(world: World, outlet: string): Open | null {
  const text = nameOf(world, 'name');
  const change = docs({ e: 'outlet', id: outlet, s: `o:${outlet}`, b: { day: '', text } });
  return begin(world, outlet, change, () => world.server.office.set(`outlet ${outlet}`, text));
}

export const deleteOutlet = (world: World, outlet: string): Open | null =>
  begin(world, outlet, docs({ e: 'outlet', id: outlet, s: `o:${outlet}`, b: null }), () =>
    world.server.office.delete(`outlet ${outlet}`),
  );

export function editProduct(world: World, product: string): Open | null {
  const text = nameOf(world, 'name');
  const change = docs({ e: 'product', id: product, s: 't', b: { day: '', text } });
  return begin(world, product, change, () => world.server.office.set(`product ${product}`, text));
}

export const deleteProduct = (world: World, product: string): Open | null =>
  begin(world, product, docs({ e: 'product', id: product, s: 't', b: null }), () =>
    world.server.office.delete(`product ${product}`),
  );

/** A document that moves from one rep's scope to another's. */
export const moveRoute = (world: World, rep: string): Open | null =>
  begin(world, 'routes', docs({ e: 'route', id: 'route1', s: `r:${rep}`, b: { day: '', text: 'route1' } }), () =>
    world.server.office.set('route route1', rep),
  );

/** An outlet goes to a rep, or to nobody. */
export function giveOutlet(world: World, outlet: string, rep: string | null): Open | null {
  const { office } = world.server;
  const before = office.get(`owner ${outlet}`) ?? null;
  const sub = (person: string, sees: boolean) => ({ person, s: `o:${outlet}`, sees });
  const subs = before === rep ? [] : [...(before ? [sub(before, false)] : []), ...(rep ? [sub(rep, true)] : [])];
  return begin(world, 'routes', { docs: [], subs }, () =>
    rep ? office.set(`owner ${outlet}`, rep) : office.delete(`owner ${outlet}`),
  );
}

/** What is there before anything happens: two reps, their outlets, two products and a route. */
export function openOffice(world: World): void {
  const everybody: Change = {
    docs: [],
    subs: REPS.flatMap((person) => [
      { person, s: 't', sees: true },
      { person, s: `r:${person}`, sees: true },
    ]),
  };
  const first = [
    begin(world, 'everybody', everybody, () => {}),
    editProduct(world, 'product1'),
    moveRoute(world, REPS[0]),
    ...OUTLETS.flatMap((outlet, i) => [editOutlet(world, outlet), giveOutlet(world, outlet, REPS[i < 2 ? 0 : 1])]),
  ];
  for (const open of first) open?.commit();
}
