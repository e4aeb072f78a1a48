import type { Result } from '../../core/base/result.ts';
import type { ScriptAct, ScriptVersion } from '../../protocol/scripts.ts';
import { ask } from '../api.ts';

/** Takes an arrow of the life of a line, as it was read. */
export const actOn = (
  { line, version, revision }: Pick<ScriptVersion, 'line' | 'version' | 'revision'>,
  deed: ScriptAct['deed'],
  comment: string,
): Promise<Result<ScriptVersion>> =>
  ask<ScriptVersion>(`/v1/scripts/${encodeURIComponent(line)}/deeds`, {
    method: 'POST',
    json: { version, revision, deed, comment } satisfies ScriptAct,
  });
