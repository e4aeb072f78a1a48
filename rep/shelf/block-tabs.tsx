import { useEffect, useRef } from 'react';
import { TERMS } from '../../core/words/terms.ts';
import { useWords } from '../../ui/language.tsx';
import type { Check } from './check.ts';
import * as words from './words.ts';

/** The blocks of the shelf in walking order, each with how much of it is left. */
export function BlockTabs({ check: { blocks, at, goTo, isSeen } }: { check: Check }) {
  const w = useWords(words);
  const t = useWords(TERMS);
  const here = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    // Younger browsers answer with a promise, which is no way to undo an effect.
    here.current?.scrollIntoView({ block: 'nearest', inline: 'center' });
  }, [at]);
  if (blocks.length === 0) return null;
  return (
    <nav className="blocks" aria-label={w.blocks}>
      {blocks.map((block, i) => {
        const left = block.products.filter((p) => !isSeen(p.id)).length;
        const place = block.location === 'main-shelf' ? '' : `${t.location[block.location]}·`;
        return (
          <button
            type="button"
            key={block.key}
            ref={i === at ? here : undefined}
            aria-current={i === at ? 'true' : undefined}
            onClick={() => goTo(i)}
          >
            {left === 0 ? '✓ ' : ''}
            {place}
            {block.category || w.otherBlock} {left > 0 ? left : ''}
          </button>
        );
      })}
    </nav>
  );
}
