import { useState } from 'react';
import { Link } from 'wouter';
import { LETTER_KINDS, type LetterKind } from '../../core/script/letter.ts';
import type { StorePage } from '../../protocol/stores.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../ui/language.tsx';
import { Page } from '../frame.tsx';
import { DownloadButton } from '../import/download-button.tsx';
import { RefreshButton } from '../refresh-button.tsx';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import * as common from '../words.ts';
import { Changes } from './changes.tsx';
import { FileSheet } from './file-sheet.tsx';
import { Referrals } from './referrals.tsx';
import * as words from './words.ts';

/** A shop's file, its people, and how the file has changed. */
export function StoreScreen({ id }: { id: string }) {
  const w = useWords(words);
  const c = useWords(common);
  const asked = useAnswer<StorePage>(`/v1/stores/${id}`);
  const [isChanging, setChanging] = useState(false);
  const page = asked.answer;
  return (
    <Page
      title={page?.outlet.name ?? w.title}
      actions={
        <>
          <Link className="button" href="/stores">
            {w.back}
          </Link>
          {page ? LETTER_KINDS.map((kind) => <LetterButton key={kind} page={page} kind={kind} />) : null}
          {page?.mayChange ? (
            <Button look="primary" onClick={() => setChanging(true)}>
              {w.change}
            </Button>
          ) : null}
          <RefreshButton asked={asked} />
        </>
      }
    >
      <Trouble asked={asked} />
      {!page && asked.isAsking ? <p className="muted">{c.loading}</p> : null}
      {page ? (
        <>
          <File page={page} />
          <Referrals page={page} onSaved={asked.again} />
          <Changes page={page} />
        </>
      ) : null}
      {page && isChanging ? (
        <FileSheet
          page={page}
          onDone={() => {
            setChanging(false);
            asked.again();
          }}
          onClose={() => setChanging(false)}
        />
      ) : null}
    </Page>
  );
}

/** A letter to whoever decides here, to print. */
function LetterButton({ page: { outlet }, kind }: { page: StorePage; kind: LetterKind }) {
  const w = useWords(words);
  return (
    <DownloadButton
      path={`/v1/stores/${outlet.id}/letter?kind=${kind}`}
      name={`${w.letterName(w.letter[kind], outlet.name)}.pdf`}
    >
      {w.letter[kind]}
    </DownloadButton>
  );
}

function File({ page: { outlet, reps } }: { page: StorePage }) {
  const w = useWords(words);
  const c = useWords(common);
  const { distributor, credit, cooler, doNotVisitUntil } = outlet;
  const told = [
    [w.ct.field.channel, `${w.t.channel[outlet.channel]} ${outlet.class}`],
    [w.status, w.t.outletStatus[outlet.status]],
    [w.rep, reps.length === 0 ? w.noRep : c.list([...reps])],
    [w.address, outlet.address],
    [w.terms, w.t.payment[credit.terms]],
    [w.distributor, [distributor.name, distributor.driver].filter(Boolean).join(' · ')],
    [w.cooler, cooler?.asset ?? ''],
    [w.ct.field.doNotVisitUntil, doNotVisitUntil ?? ''],
    [w.note, outlet.note],
  ].filter(([, value]) => value !== '');
  return (
    <section className="card">
      <h2>
        {w.file} <span className="small muted">{outlet.code}</span>
      </h2>
      <ul>
        {told.map(([name, value]) => (
          <li key={name}>
            <span className="muted">{name}</span> {value}
          </li>
        ))}
      </ul>
      <h2>{w.people}</h2>
      {outlet.contacts.length === 0 ? <p className="muted">{w.noPeople}</p> : null}
      <ul>
        {outlet.contacts.map((one) => (
          <li key={one.id}>
            <b>{one.salutation}</b> {one.name}{' '}
            <span className="muted">
              {[w.t.contactRole[one.role], one.phone, one.hours].filter(Boolean).join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
