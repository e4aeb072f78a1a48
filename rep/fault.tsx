import { Component, type ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { useWords } from '../ui/language.tsx';
import * as words from './words.ts';

/** A screen that fails leaves the rep with a word and a way on, and not with an empty page. */
export class FaultBoundary extends Component<{ children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false };
  static getDerivedStateFromError = (): { hasFailed: boolean } => ({ hasFailed: true });
  override render(): ReactNode {
    return this.state.hasFailed ? <Fault /> : this.props.children;
  }
}

/** The phone's databases cannot be opened while an older page holds them. */
export function Blocked() {
  const w = useWords(words);
  return (
    <div className="screen">
      <main>
        <p className="notice" role="alert">
          {w.blocked}
        </p>
      </main>
    </div>
  );
}

export function Fault() {
  const w = useWords(words);
  return (
    <div className="screen">
      <main>
        <p className="notice bad" role="alert">
          {w.fault}
        </p>
        <Button look="primary" onClick={() => location.assign('/m/')}>
          {w.reload}
        </Button>
      </main>
    </div>
  );
}
