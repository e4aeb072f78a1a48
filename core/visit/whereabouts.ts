import { tellsPlace, withoutPlace } from '../privacy/whereabouts.ts';
import type { Visit } from './visit.ts';

const changed = (visit: Visit, of: <T extends object>(fact: T) => T): Visit => ({
  ...visit,
  checkedIn: visit.checkedIn && of(visit.checkedIn),
  photos: visit.photos.map(of),
  closed: visit.closed && of(visit.closed),
});

/** [PV4] The visit without its points; each of its facts that told one says that it is gone. */
export const withPlacesExpired = (visit: Visit): Visit => changed(visit, (fact) => withoutPlace(fact, 'expired'));

/** The visit as it is shown to whoever has not opened its points. */
export const withPlacesHidden = (visit: Visit): Visit =>
  changed(visit, (fact) => (tellsPlace(fact) ? { ...fact, place: null } : fact));
