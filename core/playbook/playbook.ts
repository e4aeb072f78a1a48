import * as v from 'valibot';
import { Code, Name, text, words } from '../base/text.ts';
import { MustStock } from '../catalog/must-stock.ts';
import { Posm } from '../catalog/posm.ts';
import { Product, ProductId } from '../catalog/product.ts';
import { Focus } from '../plan/focus.ts';
import { Organisation } from '../plan/organisation.ts';
import { Questionnaire } from '../question/questionnaire.ts';
import { ScriptText } from '../script/life/text.ts';

/** The number of the file's shape; a program refuses files of a later one. */
export const PLAYBOOK_FORMAT = 1;
/** What a file begins with, so that no other JSON is taken for one. */
export const PLAYBOOK_SIGN = 'playbook';
/** The most bytes of a file. */
export const PLAYBOOK_BYTES_MAX = 2_000_000;
const PART_MAX = 2000;

// Versions are counted where a book is brought in, and days are those of whoever works by it: no book has either.
export const BookQuestionnaire = v.omit(Questionnaire, ['version', 'to', 'from']);
export type BookQuestionnaire = v.InferOutput<typeof BookQuestionnaire>;
export const BookMaterial = v.omit(Posm, ['until']);
export type BookMaterial = v.InferOutput<typeof BookMaterial>;
/** Known by its channel and class: there is one for each. */
export const BookList = v.omit(MustStock, ['code', 'until', 'from']);
export type BookList = v.InferOutput<typeof BookList>;
export const BookFocus = v.omit(Focus, ['to', 'from']);
export type BookFocus = v.InferOutput<typeof BookFocus>;

/** A good that the lists and targets name: whoever brings the book in says which of his own it is. */
export const BookGood = v.strictObject({
  product: ProductId,
  name: Name,
  shelfLifeDays: Product.entries.shelfLifeDays,
});
export type BookGood = v.InferOutput<typeof BookGood>;

const { appearance, tools, suggestionFactor, orderMinimum, paymentDays } = Organisation.entries;
/** Settings of an organisation that are a matter of its trade. */
export const SETTINGS = {
  appearance,
  tools,
  suggestionFactor,
  orderMinimum: v.unwrap(orderMinimum),
  paymentDays: v.unwrap(paymentDays),
};
export type SettingName = keyof typeof SETTINGS;
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

const part = <Schema extends v.GenericSchema>(schema: Schema) => v.pipe(v.array(schema), v.maxLength(PART_MAX));

/** How a trade is worked, as one file: what is asked, what stands where, what is said, what is aimed at. */
export const Playbook = v.strictObject({
  paodian: v.literal(PLAYBOOK_SIGN),
  format: v.literal(PLAYBOOK_FORMAT),
  code: Code,
  edition: words(20),
  zh: words(60),
  en: text(120),
  about: text(500),
  /** A whole book is all that an organisation has: what it does not name is gone. Part of one only adds and changes. */
  extent: v.picklist(['whole', 'part']),
  goods: part(BookGood),
  /** The eight steps are the same everywhere; what a trade does before it leaves stands here, what it asks in a step below. */
  steps: v.strictObject({
    prepare: v.strictObject({ appearance: v.optional(SETTINGS.appearance), tools: v.optional(SETTINGS.tools) }),
  }),
  questionnaires: part(BookQuestionnaire),
  standards: v.strictObject({ material: part(BookMaterial), lists: part(BookList) }),
  scripts: part(ScriptText),
  targets: v.strictObject({
    focus: part(BookFocus),
    suggestionFactor: v.optional(SETTINGS.suggestionFactor),
    orderMinimum: v.optional(SETTINGS.orderMinimum),
    paymentDays: v.optional(SETTINGS.paymentDays),
  }),
});
export type Playbook = v.InferOutput<typeof Playbook>;

/** What a book says of itself. */
export type PlaybookHead = Pick<Playbook, 'code' | 'edition' | 'zh' | 'en' | 'about' | 'extent'>;

/** By what the parts of a book are known. */
export const listKey = ({ channel, class: of }: Pick<BookList, 'channel' | 'class'>): string =>
  of === null ? channel : `${channel} ${of}`;
