import type { ScriptText } from '../../core/script/life/text.ts';
import type { ScriptRow } from '../../protocol/scripts.ts';

/** A line in the version that the phones have. */
export type Published = ScriptText & { readonly version: number };

const BY_NUMBER = new Intl.Collator('en', { numeric: true });

/** What the phones have, by number: 2.1 before 10.1. */
export const published = (rows: readonly ScriptRow[]): Published[] =>
  rows
    .flatMap(({ latest, published: on }) => on ?? (latest.state === 'published' ? latest : []))
    .map(({ text, version }): Published => ({ ...text, version }))
    .sort((a, b) => BY_NUMBER.compare(a.id, b.id));
