import type { StandardList } from '../../protocol/standards.ts';

/** What each part of the standards works with. */
export interface PartProps {
  readonly list: StandardList;
  readonly onSaved: () => void;
}
