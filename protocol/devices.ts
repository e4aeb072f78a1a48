import type { Zone } from '../core/base/day.ts';
import type { Id } from '../core/base/id.ts';
import type { Instant } from '../core/base/instant.ts';
import type { DeviceKnown, DeviceProblem, DeviceState } from '../core/kpi/device-health.ts';

/** A phone as the desk sees it. */
export interface DeviceRow extends DeviceKnown {
  readonly id: Id;
  readonly person: { readonly id: Id; readonly name: string };
  readonly app: string;
  /** How many facts of it are here. */
  readonly received: number;
  readonly state: DeviceState;
  readonly problems: readonly DeviceProblem[];
}

/** GET /v1/desk/devices: those that need something first. */
export interface DeviceList {
  readonly asOf: Instant;
  readonly zone: Zone;
  readonly devices: readonly DeviceRow[];
}
