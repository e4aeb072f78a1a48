import * as v from 'valibot';
import { Day, plusDays } from '../base/day.ts';
import { Id } from '../base/id.ts';
import { spokenNumber } from '../base/spoken-number.ts';
import { Counted } from '../base/quantity.ts';
import { Code, Name, Note, Reason, text } from '../base/text.ts';

export const COMPLAINT_TYPES = [
  'quality',
  'short-date',
  'damage',
  'short-delivery',
  'late-delivery',
  'wrong-goods',
  'not-honoured',
  'rep-conduct',
  'cooler-fault',
  'display-fee-unpaid',
] as const;
export type ComplaintType = (typeof COMPLAINT_TYPES)[number];

/** 1: somebody's health, the batch is held, the same day. 3: when it can be done. */
export const SEVERITIES = [1, 2, 3] as const;
export type Severity = (typeof SEVERITIES)[number];

/** 已受理, 已派人, 处理中, 已解决, 对方确认, 重新处理 */
export const COMPLAINT_STATES = ['received', 'assigned', 'working', 'resolved', 'confirmed', 'reopened'] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

/** A complaint as everybody who calls on the outlet sees it. */
export const Complaint = v.strictObject({
  id: Id,
  outlet: Id,
  type: v.picklist(COMPLAINT_TYPES),
  severity: v.picklist(SEVERITIES),
  text: Reason,
  /** Its product's code, where it is about one. */
  product: v.nullable(Code),
  batch: text(40),
  quantity: Counted,
  madeOn: Day,
  /** The shop has our answer by the end of this day. */
  answerBy: Day,
  state: v.picklist(COMPLAINT_STATES),
  /** Who works at it; null until somebody does. */
  handler: v.nullable(Name),
  /** What was done about it, to be told to the shop. */
  answer: Note,
});
export type Complaint = v.InferOutput<typeof Complaint>;

/** [U1] Calendar days until the shop has an answer. Source: severity 1 is the trade's same day; 2 and 3 are our default. */
const DAYS_TO_ANSWER: Record<Severity, number> = { 1: 0, 2: 2, 3: 7 };

export const answerBy = (severity: Severity, on: Day): Day => plusDays(on, DAYS_TO_ANSWER[severity]);

/** [U2] What the shop can quote on the telephone. */
export const complaintNumber = ({ id, madeOn }: Pick<Complaint, 'id' | 'madeOn'>): string => spokenNumber(id, madeOn);

export const isUnsettled = ({ state }: Pick<Complaint, 'state'>): boolean => state !== 'confirmed';

const NEXT: Record<ComplaintState, readonly ComplaintState[]> = {
  received: ['assigned', 'working', 'resolved'],
  assigned: ['working', 'resolved'],
  working: ['resolved'],
  resolved: ['confirmed', 'reopened'],
  confirmed: ['reopened'],
  reopened: ['assigned', 'working', 'resolved'],
};

/** [U3] Which way a complaint may go. */
export const mayBecome = (from: ComplaintState, to: ComplaintState): boolean => NEXT[from].includes(to);
