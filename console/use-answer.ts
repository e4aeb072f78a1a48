import { useEffect, useState } from 'react';
import type { Refusal } from '../core/base/result.ts';
import { ask } from './api.ts';
import { useSession } from './sign-in/session.ts';

interface Known<Answer> {
  readonly path: string | null;
  readonly answer: Answer | null;
  /** Why the last question had no answer; what was known before stays. */
  readonly refusal: Refusal | null;
}

export interface Asked<Answer> extends Omit<Known<Answer>, 'path'> {
  readonly isAsking: boolean;
  readonly again: () => void;
}

/** What the server answers at a path: asked at once, and every so many seconds while the page is seen. Null: nothing is asked. */
export function useAnswer<Answer>(
  path: string | null,
  { everySeconds }: { everySeconds?: number } = {},
): Asked<Answer> {
  const { generation } = useSession();
  const [known, setKnown] = useState<Known<Answer>>({ path, answer: null, refusal: null });
  const [turn, setTurn] = useState(0);
  const [isAsking, setAsking] = useState(path !== null);
  useEffect(() => {
    if (path === null) return;
    let isCurrent = true;
    let isWaiting = false;
    const go = async (): Promise<void> => {
      setAsking(true);
      isWaiting = true;
      const result = await ask<Answer>(path);
      isWaiting = false;
      if (!isCurrent) return;
      setAsking(false);
      setKnown((before) =>
        result.ok
          ? { path, answer: result.value, refusal: null }
          : { path, answer: before.path === path ? before.answer : null, refusal: result.refusal },
      );
    };
    const goIfSeen = (): void => {
      // One question at a time: on a slow line an older answer must not come in after a newer one.
      if (document.visibilityState === 'visible' && !isWaiting) void go();
    };
    void go();
    if (everySeconds === undefined) return () => void (isCurrent = false);
    const timer = setInterval(goIfSeen, everySeconds * 1000);
    document.addEventListener('visibilitychange', goIfSeen);
    return () => {
      isCurrent = false;
      clearInterval(timer);
      document.removeEventListener('visibilitychange', goIfSeen);
    };
  }, [path, everySeconds, generation, turn]);
  const isSame = known.path === path;
  return {
    answer: isSame ? known.answer : null,
    refusal: isSame ? known.refusal : null,
    isAsking,
    again: () => setTurn((n) => n + 1),
  };
}
