import { useEffect, useState } from 'react';

const KEY = 'paodian-text';
/** 100, 115 and 130 %. */
export const TEXT_SIZES = ['usual', 'large', 'largest'] as const;
export type TextSize = (typeof TEXT_SIZES)[number];

const stored = (): TextSize => TEXT_SIZES.find((size) => size === localStorage.getItem(KEY)) ?? 'usual';

/** Puts the size that this phone's user reads well on the page, before anything is drawn. */
export function showStoredTextSize(): void {
  document.documentElement.dataset['text'] = stored();
}

export function useTextSize(): readonly [TextSize, (size: TextSize) => void] {
  const [size, setSize] = useState(stored);
  useEffect(() => {
    localStorage.setItem(KEY, size);
    document.documentElement.dataset['text'] = size;
  }, [size]);
  return [size, setSize];
}
