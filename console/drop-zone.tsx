import { useState, type DragEvent } from 'react';
import { Icon } from '../ui/icon.tsx';
import './drop-zone.css';

/** Where a file is dropped or chosen. The browser's own input lies over it, so keys and readers know what it is. */
export function DropZone({
  title,
  hint,
  accept,
  onFile,
  onWrong,
  isBusy,
}: {
  title: string;
  hint: string;
  /** The endings of its files. */
  accept: string;
  onFile: (file: File) => void;
  onWrong: (code: 'one-file' | 'folder') => void;
  isBusy: boolean;
}) {
  const [isOver, setOver] = useState(false);
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (isBusy) return;
    const { items, files } = event.dataTransfer;
    if ([...items].some((item) => item.webkitGetAsEntry()?.isDirectory)) onWrong('folder');
    else if (files.length > 1) onWrong('one-file');
    else if (files[0]) onFile(files[0]);
  };
  return (
    <label className={isOver ? 'drop over' : 'drop'}>
      <Icon name="imports" />
      <b>{title}</b>
      <span className="small">{hint}</span>
      <input
        type="file"
        accept={accept}
        disabled={isBusy}
        onDragOver={over}
        onDragEnter={over}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          // The same file may be mended and chosen again: without this no change would be told.
          event.target.value = '';
          if (file) onFile(file);
        }}
      />
    </label>
  );
}
