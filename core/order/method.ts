import * as v from 'valibot';
import { CHANNELS, type Channel } from '../outlet/outlet.ts';

/** Who says how much to propose: the trade's rule that everyone knows, or the engine that learns from visits. */
export const METHODS = ['rule', 'engine'] as const;
export type Method = (typeof METHODS)[number];

/** What an organisation has chosen, channel by channel. */
export const MethodChoice = v.partial(v.strictObject(v.entriesFromList(CHANNELS, v.picklist(METHODS))));
export type MethodChoice = v.InferOutput<typeof MethodChoice>;

/** [O38] The method of a channel; the trade's rule where nothing was chosen. */
export const methodFor = (choice: MethodChoice | undefined, channel: Channel): Method => choice?.[channel] ?? 'rule';
