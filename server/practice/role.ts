import { blocks } from '../../core/script/lint/finding.ts';
import { lint } from '../../core/script/lint/lint.ts';
import { TERMS } from '../../core/words/terms.ts';
import { SAID_MAX, type PartnerTurn } from '../../protocol/practice.ts';
import type { Message } from './relay.ts';

const ROLE: Readonly<Record<PartnerTurn['language'], (concern: string) => string>> = {
  zh: (concern) =>
    `你在陪一名快消品业务代表练口才。你扮演一家小店的老板，不是助手，不跳出角色。你心里的顾虑是“${concern}”，另外可以再有一条小顾虑，他问了才说。` +
    '用一两句口语回答，最多四十个字。他耐心听完、问到哪条最要紧、答得实在，你就愿意先试一点；他吹牛、催你或者逼你，你就说不要。' +
    '不说真实的品牌、店名、人名，不说广告话。',
  en: (concern) =>
    `You help a sales rep of consumer goods to practise. You play the owner of a small shop; you are no assistant and never leave the role. Your concern is “${concern}”; you may have one smaller concern, told only when asked. ` +
    'Answer in one or two plain sentences of at most thirty words. If he hears you out, asks which concern weighs most and answers it honestly, you try a little; if he boasts, hurries or presses you, you say no. ' +
    'Name no real brand, shop or person, and do not advertise.',
};

/** [PS3] What a partner is told: its role, the concern, and what was said. Nothing else. */
export const messagesOf = ({ language, concern, said }: PartnerTurn): Message[] => [
  { role: 'system', content: ROLE[language](TERMS[language].objection[concern]) },
  ...said.map(({ who, text }): Message => ({ role: who === 'rep' ? 'user' : 'assistant', content: text })),
];

/** Some models think aloud first. */
const THOUGHT = /<think>[\s\S]*?<\/think>/g;

/** [PS6] The partner's words as they are shown; null where they say what must not be said. */
export function fitToShow(words: string): string | null {
  const said = words.replaceAll(THOUGHT, '').replaceAll('\0', '').replaceAll(/\s+/g, ' ').trim();
  // A cut can halve a pair of signs, and half of one is no text.
  const short = said.slice(0, SAID_MAX).toWellFormed();
  return short === '' || blocks(lint(short)) ? null : short;
}
