import type { Fault } from './kit/fault.ts';
import { killInPush } from './server/f01-kill-in-push.ts';
import { powerCut } from './server/f02-power-cut.ts';
import { duplicates } from './server/f03-duplicates.ts';
import { lostAnswers } from './server/f04-lost-answers.ts';
import { reordered } from './server/f05-reordered.ts';
import { truncated } from './server/f06-truncated.ts';
import { sameId } from './server/f07-same-id.ts';
import { poison } from './server/f08-poison.ts';
import { commitOrder } from './server/f09-commit-order.ts';
import { connectionsKilled } from './server/f10-connections-killed.ts';
import { failOver } from './server/f11-fail-over.ts';
import { olderBackup } from './server/f12-older-backup.ts';
import { diskFull } from './server/f13-disk-full.ts';
import { phoneClock } from './time/f14-phone-clock.ts';
import { movedClock } from './time/f15-moved-clock.ts';
import { otherZone } from './time/f16-other-zone.ts';
import { serverClock } from './time/f17-server-clock.ts';
import { calendar } from './time/f18-calendar.ts';
import { expired } from './identity/f19-expired.ts';
import { passwordChanged } from './identity/f21-password.ts';
import { disabled } from './identity/f22-disabled.ts';
import { reassigned } from './identity/f23-reassigned.ts';
import { renamed } from './identity/f24-renamed.ts';
import { anotherRep } from './identity/f25-another-rep.ts';
import { killedAtSave } from './phone/f26-killed-at-save.ts';
import { battery } from './phone/f27-battery.ts';
import { full } from './phone/f28-full.ts';
import { evicted } from './phone/f29-evicted.ts';
import { connectionGone } from './phone/f30-connection-gone.ts';
import { schema } from './phone/f31-schema.ts';
import { updateInVisit } from './phone/f32-update-in-visit.ts';
import { threeTabs } from './phone/f33-three-tabs.ts';
import { copiedPhone } from './phone/f34-copied-phone.ts';
import { background } from './phone/f35-background.ts';
import { slowLoris } from './network/f36-slow-loris.ts';
import { captivePortal } from './network/f37-captive-portal.ts';
import { flappingLine } from './network/f38-flapping-line.ts';
import { backlog } from './phone/f39-backlog.ts';
import { photoCut } from './network/f40-photo-cut.ts';
import { peakRestart } from './network/f41-peak-restart.ts';
import { restoreDrill } from './operations/f42-restore-drill.ts';
import { migrationKilled } from './operations/f43-migration-killed.ts';
import { memory } from './operations/f44-memory.ts';
import { standsStill } from './operations/f45-stands-still.ts';
import { decodeBombs } from './operations/f47-decode-bombs.ts';
import { randomWalk } from './phone/chaos/f50-random-walk.ts';
import { withAbsent } from './without.ts';

/** The whole catalogue: every test that there is, and what is not tested and why. */
export const CATALOGUE: readonly Fault[] = withAbsent([
  killInPush,
  powerCut,
  duplicates,
  lostAnswers,
  reordered,
  truncated,
  sameId,
  poison,
  commitOrder,
  connectionsKilled,
  failOver,
  olderBackup,
  diskFull,
  phoneClock,
  movedClock,
  otherZone,
  serverClock,
  calendar,
  expired,
  passwordChanged,
  disabled,
  reassigned,
  renamed,
  anotherRep,
  killedAtSave,
  battery,
  full,
  evicted,
  connectionGone,
  schema,
  updateInVisit,
  threeTabs,
  copiedPhone,
  background,
  slowLoris,
  captivePortal,
  flappingLine,
  backlog,
  photoCut,
  peakRestart,
  restoreDrill,
  migrationKilled,
  memory,
  standsStill,
  decodeBombs,
  randomWalk,
]);
