import { useState, type ReactNode } from 'react';
import type { Refusal } from '../../core/base/result.ts';
import { Button } from '../../ui/button.tsx';
import { askFile } from '../api.ts';
import { keepFile } from '../keep-file.ts';
import { Trouble } from './trouble.tsx';

/** Fetches a file of the server's and keeps it under a name; what goes wrong is said and not saved. */
export function DownloadButton({ path, name, children }: { path: string; name: string; children: ReactNode }) {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isBusy, setBusy] = useState(false);
  const fetchFile = async (): Promise<void> => {
    setRefusal(null);
    setBusy(true);
    const result = await askFile(path);
    setBusy(false);
    if (result.ok) keepFile(result.value, name);
    else setRefusal(result.refusal);
  };
  return (
    <>
      <Button onClick={() => void fetchFile()} disabled={isBusy}>
        {children}
      </Button>
      {refusal ? <Trouble refusal={refusal} /> : null}
    </>
  );
}
