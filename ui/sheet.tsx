import { useEffect, useRef, type ReactNode } from 'react';
import { Icon } from './icon.tsx';

/** A panel from below over the screen. The browser's own dialog: focus, Escape and the backdrop are its work. */
export function Sheet({
  title,
  closeLabel,
  onClose,
  children,
}: {
  title: string;
  closeLabel: string;
  onClose: () => void;
  children: ReactNode;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (!element.open) element.showModal();
    return closeBeside(element);
  }, []);
  return (
    <dialog ref={dialog} className="sheet" aria-label={title} onClose={onClose}>
      <div className="sheet-head">
        <h2 className="title">{title}</h2>
        <button type="button" className="button plain" aria-label={closeLabel} onClick={() => dialog.current?.close()}>
          <Icon name="close" />
        </button>
      </div>
      <div className="sheet-body">{children}</div>
    </dialog>
  );
}

/** Closes it by a tap beside it. What begins inside and ends beside, as a marked text may, is no such tap. */
function closeBeside(dialog: HTMLDialogElement): () => void {
  let beganBeside = false;
  const begin = (e: Event) => (beganBeside = e.target === dialog);
  const end = (e: Event) => beganBeside && e.target === dialog && dialog.close();
  dialog.addEventListener('pointerdown', begin);
  dialog.addEventListener('click', end);
  return () => {
    dialog.removeEventListener('pointerdown', begin);
    dialog.removeEventListener('click', end);
  };
}
