import { useState } from 'react';
import { dayOf, type Day } from '../../core/base/day.ts';
import type { Refusal } from '../../core/base/result.ts';
import type { Questionnaire } from '../../core/question/questionnaire.ts';
import type { QuestionnaireList, QuestionnaireRow } from '../../protocol/questions.ts';
import { Button } from '../../ui/button.tsx';
import { useLanguage, useWords } from '../../ui/language.tsx';
import { ask } from '../api.ts';
import { Page } from '../frame.tsx';
import { RefusalNotice } from '../refusal.tsx';
import { Trouble } from '../trouble.tsx';
import { useAnswer } from '../use-answer.ts';
import { WideTable } from '../wide-table.tsx';
import * as common from '../words.ts';
import { freeName, newQuestionnaire } from './draft.ts';
import { Editor } from './editor.tsx';
import './questions.css';
import * as words from './words.ts';

/** What the organisation asks of its own: what there is, and its next version. */
export function QuestionsScreen() {
  const w = useWords(words);
  const c = useWords(common);
  const asked = useAnswer<QuestionnaireList>('/v1/questionnaires');
  const [draft, setDraft] = useState<Questionnaire | null>(null);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [isPublished, setPublished] = useState(false);
  const list = asked.answer;
  if (draft && list)
    return (
      <Editor
        initial={draft}
        earlier={list.rows
          .filter((row) => row.latest.code === draft.code)
          .flatMap((row) => [row.latest, ...row.earlier])}
        onDone={(published) => {
          setDraft(null);
          setPublished(published);
          if (published) asked.again();
        }}
      />
    );
  const open = (next: Questionnaire): void => {
    setPublished(false);
    setDraft(next);
  };
  const codes = list?.rows.map((row) => row.latest.code) ?? [];
  const end = async ({ latest }: QuestionnaireRow, today: Day): Promise<void> => {
    const json: Questionnaire = { ...latest, version: latest.version + 1, to: today };
    const result = await ask('/v1/questionnaires', { method: 'POST', json });
    setRefusal(result.ok ? null : result.refusal);
    setPublished(result.ok);
    asked.again();
  };
  return (
    <Page
      title={w.title}
      actions={
        list ? (
          <Button look="primary" onClick={() => open(newQuestionnaire(freeName('Q', codes), list.today))}>
            {w.create}
          </Button>
        ) : null
      }
    >
      <Trouble asked={asked} />
      {refusal ? <RefusalNotice refusal={refusal} /> : null}
      <output className={isPublished ? 'notice ok' : 'hidden-text'}>{isPublished ? `✓ ${w.published}` : ''}</output>
      <p className="muted">{w.hint}</p>
      {list && list.rows.length > 0 ? (
        <section className="card">
          <WideTable name={w.title}>
            <thead>
              <tr>
                <th scope="col">{w.name}</th>
                <th scope="col">{w.standing}</th>
                <th scope="col">{w.step}</th>
                <th scope="col">{w.where}</th>
                <th scope="col">{w.time}</th>
                <th scope="col" className="number">
                  {w.answered}
                </th>
                <th scope="col">{w.version}</th>
                <th scope="col" aria-label={w.change} />
              </tr>
            </thead>
            <tbody>
              {list.rows.map((row) => (
                <Row
                  key={row.latest.code}
                  row={row}
                  list={list}
                  onChange={() => open({ ...row.latest, version: row.latest.version + 1, to: null })}
                  onCopy={() =>
                    open({
                      ...row.latest,
                      code: freeName('Q', codes),
                      version: 1,
                      zh: w.copyOf(row.latest.zh),
                      from: list.today,
                      to: null,
                    })
                  }
                  onEnd={() => void end(row, list.today)}
                />
              ))}
            </tbody>
          </WideTable>
        </section>
      ) : null}
      {list?.rows.length === 0 ? <p className="notice calm">{w.empty}</p> : null}
      {!list && asked.isAsking ? <p className="muted">{c.loading}</p> : null}
    </Page>
  );
}

const LOOKS = { waiting: 'warn', running: 'ok', ended: '' } as const;
const standingOf = ({ from, to }: Questionnaire, today: Day): keyof typeof LOOKS =>
  to !== null && to < today ? 'ended' : from > today ? 'waiting' : 'running';

function Row({
  row: { latest, answered, published },
  list,
  onChange,
  onCopy,
  onEnd,
}: {
  row: QuestionnaireRow;
  list: QuestionnaireList;
  onChange: () => void;
  onCopy: () => void;
  onEnd: () => void;
}) {
  const w = useWords(words);
  const c = useWords(common);
  const { language } = useLanguage();
  const standing = standingOf(latest, list.today);
  const where = [...latest.channels.map((channel) => w.t.channel[channel]), ...latest.classes];
  return (
    <tr>
      <th scope="row">
        {(language === 'en' && latest.en.trim()) || latest.zh}
        <span className="small muted">
          {w.types[latest.type]} · {w.questionCount(latest.questions.length)}
        </span>
      </th>
      <td>
        <span className={`pill ${LOOKS[standing]}`}>{w.states[standing]}</span>
      </td>
      <td>{w.t.step[latest.step]}</td>
      <td>{where.length === 0 ? w.allShops : c.list(where)}</td>
      <td>{w.fromTo(latest.from, latest.to)}</td>
      <td className="number">{w.answeredIn(answered)}</td>
      <td>
        {w.versionNo(latest.version)}
        {published ? (
          <span className="small muted">{w.publishedBy(dayOf(published.at, list.zone), published.by)}</span>
        ) : null}
      </td>
      <td>
        <span className="row wrap">
          <Button onClick={onChange}>{w.change}</Button>
          <Button onClick={onCopy}>{w.copy}</Button>
          {standing === 'running' && latest.to === null ? <Button onClick={onEnd}>{w.end}</Button> : null}
        </span>
      </td>
    </tr>
  );
}
