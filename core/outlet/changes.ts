import * as v from 'valibot';
import { Id } from '../base/id.ts';
import { Instant } from '../base/instant.ts';
import type { Place } from '../base/place.ts';
import { Name, text } from '../base/text.ts';
import type { Contact } from './contact.ts';
import type { Outlet } from './outlet.ts';

/** What of a shop's file (终端客户档案表) is remembered when it changes. What it owes stands in its account. */
export const OUTLET_FIELDS = [
  'name',
  'channel',
  'class',
  'status',
  'address',
  'place',
  'distributor',
  'driver',
  'leadDays',
  'priceList',
  'terms',
  'limit',
  'cooler',
  'doNotVisitUntil',
  'schemes',
  'note',
  'contact',
  'salutation',
  'role',
  'phone',
  'hours',
] as const;
export type OutletField = (typeof OUTLET_FIELDS)[number];

/** 导入, 后台, 拜访 */
export const CHANGE_SOURCES = ['file', 'desk', 'visit'] as const;
export type ChangeSource = (typeof CHANGE_SOURCES)[number];

const Said = v.nullable(text(1000));

/** One field: what it said and what it says, as codes; null: nothing. `who` names the contact whose field it is. */
export const FieldChange = v.strictObject({
  field: v.picklist(OUTLET_FIELDS),
  who: v.nullable(Name),
  from: Said,
  to: Said,
});
export type FieldChange = v.InferOutput<typeof FieldChange>;

export const OutletChange = v.strictObject({
  at: Instant,
  by: Name,
  source: v.picklist(CHANGE_SOURCES),
  fields: v.array(FieldChange),
});
export type OutletChange = v.InferOutput<typeof OutletChange>;

/** The latest changes of a shop's file, the newest first. */
export const OutletChanges = v.strictObject({ outlet: Id, changes: v.array(OutletChange) });
export type OutletChanges = v.InferOutput<typeof OutletChanges>;

const said = (value: string | number | null): string | null => (value === null || value === '' ? null : String(value));
const placeText = (place: Place | null): string | null =>
  place && `${place.lat}, ${place.lng} ${place.datum.toUpperCase()}`;

type OwnField = Exclude<OutletField, 'contact' | keyof typeof CONTACT_FIELDS>;
const OWN_FIELDS: Readonly<Record<OwnField, (outlet: Outlet) => string | null>> = {
  name: ({ name }) => said(name),
  channel: ({ channel }) => channel,
  class: (outlet) => outlet.class,
  status: ({ status }) => status,
  address: ({ address }) => said(address),
  place: ({ place }) => placeText(place),
  distributor: ({ distributor }) => said(distributor.name),
  driver: ({ distributor }) => said(distributor.driver),
  leadDays: ({ distributor }) => said(distributor.leadDays),
  priceList: ({ priceList }) => said(priceList),
  terms: ({ credit }) => credit.terms,
  limit: ({ credit }) => said(credit.limit),
  cooler: ({ cooler }) => said(cooler?.asset ?? null),
  doNotVisitUntil: ({ doNotVisitUntil }) => doNotVisitUntil,
  schemes: ({ schemes }) => said([...schemes].sort().join(', ')),
  note: ({ note }) => said(note),
};

const CONTACT_FIELDS = {
  salutation: ({ salutation }: Contact) => said(salutation),
  role: ({ role }: Contact) => said(role),
  phone: ({ phone }: Contact) => said(phone),
  hours: ({ hours }: Contact) => said(hours),
};

const differing = <F extends OutletField, T>(
  fields: Readonly<Record<F, (of: T) => string | null>>,
  who: string | null,
  { before, after }: { readonly before: T; readonly after: T },
): FieldChange[] =>
  (Object.keys(fields) as F[]).flatMap((field) => {
    const [from, to] = [fields[field](before), fields[field](after)];
    return from === to ? [] : [{ field, who, from, to }];
  });

/** [U9] Which fields of a shop's file differ, those of its people by their names. */
export function fieldChanges(before: Outlet, after: Outlet): FieldChange[] {
  const known = new Map(before.contacts.map((one) => [one.id, one]));
  const stay = new Set(after.contacts.map((one) => one.id));
  return [
    ...differing(OWN_FIELDS, null, { before, after }),
    ...after.contacts.flatMap((one): FieldChange[] => {
      const old = known.get(one.id);
      return old
        ? differing(CONTACT_FIELDS, one.name, { before: old, after: one })
        : [{ field: 'contact', who: one.name, from: null, to: one.salutation }];
    }),
    ...before.contacts
      .filter((one) => !stay.has(one.id))
      .map((one): FieldChange => ({ field: 'contact', who: one.name, from: one.salutation, to: null })),
  ];
}
