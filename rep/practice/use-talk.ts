import { useState } from 'react';
import { nameless } from '../../core/script/practice/nameless.ts';
import type { Objection } from '../../core/visit/objection.ts';
import { TALK_MAX, type PartnerTurn } from '../../protocol/practice.ts';
import { useLanguage } from '../../ui/language.tsx';
import { useBook } from '../book/book.ts';
import { partner } from '../phone.ts';

export type Said = PartnerTurn['said'][number];

export interface Talk {
  readonly said: readonly Said[];
  /** Why the last sentence had no answer; it can be said again. */
  readonly trouble: 'away' | 'not-fit' | null;
  readonly isWaiting: boolean;
  readonly isOver: boolean;
  /** Answers whether it was taken. */
  readonly say: (text: string) => Promise<boolean>;
}

/** A talk with a partner. It lives as long as its screen, and nothing of it is kept. */
export function useTalk(concern: Objection): Talk {
  const { language } = useLanguage();
  const { outlets } = useBook();
  const [said, setSaid] = useState<readonly Said[]>([]);
  const [trouble, setTrouble] = useState<Talk['trouble']>(null);
  const [isWaiting, setWaiting] = useState(false);
  const say = async (text: string): Promise<boolean> => {
    const told: Said[] = [...said, { who: 'rep', text: nameless(text.trim(), outlets.values()) }];
    setWaiting(true);
    const answer = await (await partner()).ask({ language, concern, said: told });
    setWaiting(false);
    setTrouble(answer === 'away' ? 'away' : answer.text === null ? 'not-fit' : null);
    if (answer === 'away' || answer.text === null) return false;
    setSaid([...told, { who: 'owner', text: answer.text }]);
    return true;
  };
  return { said, trouble, isWaiting, isOver: said.length >= TALK_MAX, say };
}
