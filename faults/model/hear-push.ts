import type { Id } from '../../core/base/id.ts';
import type { PushAnswer } from '../../protocol/push.ts';
import { answered, renumbered } from '../../rep/log/answers.ts';
import { meaningOf, type Meaning } from '../../rep/sync/meaning.ts';
import type { StoredFact } from '../../rep/work/database.ts';
import { cacheOf, writeWork, type Phone } from './phone.ts';
import { nameOf, type PushAsked, type World } from './world.ts';

/** What an answer to a push means to the phone now. */
export function meaningTo(world: World, asked: PushAsked, answer: PushAnswer): Meaning {
  const { phone, device } = asked;
  const { facts } = phone.work;
  const meaning = meaningOf(answer, device, { device: phone.work.device, epoch: cacheOf(phone).meta.epoch, facts });
  if (meaning === 'new-name' && answer.error === 'gap' && world.flaws.has('waits-at-gap')) return 'answered';
  return meaning;
}

/** The writes in which the phone takes it down. See rep/sync/push.ts. */
export function hearPush(world: World, asked: PushAsked, answer: PushAnswer): (() => void)[] {
  const { phone } = asked;
  switch (meaningTo(world, asked, answer)) {
    case 'late':
      return [];
    case 'new-name':
      return [() => takeNewName(world, phone)];
    case 'pull-first':
    case 'answered':
      return [() => forgetDiscarded(phone, asked.discarded), () => takeDown(world, phone, answer)];
  }
}

function takeNewName(world: World, phone: Phone): void {
  const facts = renumbered(phone.work.facts);
  writeWork(phone, { device: nameOf(world, 'device'), facts, nextDseq: facts.length + 1 });
}

function forgetDiscarded(phone: Phone, told: readonly Id[]): void {
  if (told.length > 0) writeWork(phone, { discarded: phone.work.discarded.filter((id) => !told.includes(id)) });
}

function takeDown(world: World, phone: Phone, said: PushAnswer): void {
  const { facts } = phone.work;
  const answer = world.flaws.has('takes-old-answer') ? { ...said, epoch: cacheOf(phone).meta.epoch } : said;
  const changed = answered(facts, answer);
  if (changed.length > 0) writeWork(phone, { facts: joined(facts, changed).filter(staysBy(world)) });
}

export function joined(facts: readonly StoredFact[], changed: readonly StoredFact[]): StoredFact[] {
  const byId = new Map(changed.map((f) => [f.id, f]));
  return facts.map((f) => byId.get(f.id) ?? f);
}

/** Only a flaw lets an answer take a fact away. */
const staysBy =
  ({ flaws }: World) =>
  (fact: StoredFact): boolean => {
    if (flaws.has('forgets-answered')) return fact.ack === null;
    return !flaws.has('refuses') || fact.ack?.status !== 'quarantined';
  };
