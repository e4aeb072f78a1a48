import { LINES } from '../../core/script/lines.ts';
import type { ScriptAct, ScriptList, ScriptWriting } from '../../protocol/scripts.ts';
import type { Desk } from './desk-life.ts';

const LINE = '5.9b';

/** [D9] The office has written a line with a figure that nobody has proved yet, and compliance has not looked at it. */
export async function waitForCompliance(office: Desk): Promise<void> {
  const { version: _, until: __, ...text } = LINES.find(({ id }) => id === '5.3')!;
  const latest = async () =>
    (await office.get<ScriptList>('/v1/scripts')).rows.find((row) => row.latest.line === LINE)?.latest;
  if (!(await latest()))
    await office.post('/v1/scripts', {
      before: null,
      text: {
        ...text,
        id: LINE,
        number: null,
        zh: '上个月这条街有十二家店进了热饮，{{称呼}}要不要也看看？',
        en: 'Last month twelve shops in this street took hot drinks. Would you like to see them too, {{称呼}}?',
      },
    } satisfies ScriptWriting);
  const { state, version, revision } = (await latest())!;
  if (state === 'draft')
    await office.post(`/v1/scripts/${LINE}/deeds`, {
      version,
      revision,
      deed: 'submit',
      comment: '',
    } satisfies ScriptAct);
}
