import { plusDays, type Day } from '../../core/base/day.ts';
import { LINES } from '../../core/script/lines.ts';
import { heardIn } from '../../core/script/trial/heard.ts';
import type { Pitch } from '../../core/visit/facts.ts';
import type { ScriptAct, ScriptList, ScriptWriting } from '../../protocol/scripts.ts';
import type { TrialBeginning } from '../../protocol/trials.ts';
import type { Desk } from './desk-life.ts';
import { demoId } from './outlets.ts';
import { chanceOf } from './random.ts';
import type { World } from './world.ts';

/** So many days before today the trial begins. */
const DAYS = 20;
const SHIPPED = LINES.find(({ id }) => id === '5.3')!;
const OTHER = '5.3b';
/** What the second wording takes away from "later", of a hundred. */
const WON_OVER = 30;

/** [D8] The office writes another wording of a line that ships, compliance publishes it, and both go on trial. */
export async function setOnTrial(
  office: Desk,
  compliance: Desk,
  { first, today }: { first: Day; today: Day },
): Promise<void> {
  const { version: _, until: __, ...text } = SHIPPED;
  const versionOf = async () =>
    (await office.get<ScriptList>('/v1/scripts')).rows.find(({ latest }) => latest.line === OTHER)?.latest;
  if (!(await versionOf()))
    await office.post('/v1/scripts', {
      before: null,
      text: {
        ...text,
        id: OTHER,
        zh: '这款新品店里还没有，先放几瓶看看，行不行您定。',
        en: 'This new one is not in your shop yet. Shall we put in a few bottles and see? You decide.',
      },
    } satisfies ScriptWriting);
  for (const [state, deed, desk] of [
    ['draft', 'submit', office],
    ['linted', 'approve', compliance],
    ['reviewed', 'publish', compliance],
  ] as const) {
    const now = (await versionOf())!;
    if (now.state !== state) continue;
    const act: ScriptAct = { version: now.version, revision: now.revision, deed, comment: '' };
    await desk.post(`/v1/scripts/${OTHER}/deeds`, act);
  }
  const days = plusDays(today, -DAYS);
  await office.post('/v1/script-trials', {
    id: demoId('trial', OTHER),
    a: { line: SHIPPED.id, version: SHIPPED.version },
    b: { line: OTHER, version: 1 },
    win: 'agreed',
    from: days > first ? days : first,
  } satisfies TrialBeginning);
}

/** [D8] Pitches in the wording that the shop hears; the second is put off less often. */
export function asHeard(
  pitches: readonly Pitch[],
  { trials, lines, seed }: Pick<World, 'trials' | 'lines' | 'seed'>,
  { outlet, day }: { readonly outlet: string; readonly day: Day },
): Pitch[] {
  const heard = heardIn(trials, lines, { outlet, on: day });
  return pitches.map((pitch) => {
    const id = heard.find(({ unheard }) => unheard === pitch.line?.id)?.heard;
    const line = lines.find((one) => one.id === id);
    if (!line) return pitch;
    const isWonOver = pitch.answer === 'later' && chanceOf(`${seed} heard ${outlet} ${day}`).percent(WON_OVER);
    return {
      ...pitch,
      line: { id: line.id, version: line.version },
      ...(isWonOver ? { answer: 'trial', objection: null } : {}),
    };
  });
}
