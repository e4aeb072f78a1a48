import type { Id } from '../../core/base/id.ts';
import type { Role } from '../../core/base/role.ts';

/** Who is asking: read from the token at the door, never from a body. */
export interface Session {
  readonly tenant: Id;
  readonly person: Id;
  readonly role: Role;
  readonly name: string;
  readonly login: string;
  /** The phone's id; null at the desk. */
  readonly device: Id | null;
  readonly tokenHash: Uint8Array;
}
