import * as v from 'valibot';
import { Id } from '../../core/base/id.ts';
import type { Hands } from '../hands.ts';
import { inTransaction } from '../postgres/transaction.ts';
import { Refused } from '../refused.ts';
import { newRoutes, type Routes } from '../routes.ts';
import { maySee } from '../session/team.ts';
import { clearing, receivePhoto, uploadsIn } from './receive.ts';
import { readPicture, storeOf, type Picture } from './pictures.ts';

/** Photos come in by tus at /v1/photos and are read at /v1/pictures/:id and …/thumbnail. */
export function photoRoutes(hands: Hands): Routes {
  const routes = newRoutes();
  const uploads = uploadsIn(hands.folder);
  const clear = clearing(uploads, hands.now);
  clear();
  routes.all('/photos', (c) => {
    clear();
    return receivePhoto(hands, uploads, c.var.session, c.req.raw);
  });
  routes.all('/photos/:upload', (c) => receivePhoto(hands, uploads, c.var.session, c.req.raw));

  const pictures: [string, Picture][] = [
    ['/pictures/:id', 'show'],
    ['/pictures/:id/thumbnail', 'thumbnail'],
  ];
  for (const [path, picture] of pictures) {
    routes.get(path, async (c) => {
      const { session } = c.var;
      const id = c.req.param('id');
      const found =
        v.is(Id, id) &&
        (await inTransaction(
          hands.pool,
          session.tenant,
          async (tx) => {
            const photo = await tx.row<{ rep: Id; sha256: string }>(
              'select rep, sha256 from photo where tenant = $1 and id = $2 and received_at is not null',
              tx.tenant,
              id,
            );
            return photo && (await maySee(tx, session, photo.rep)) ? photo : null;
          },
          'read only',
        ));
      // A database that was restored may know pictures whose files were not.
      const bytes = found && (await readPicture(storeOf(hands), session.tenant, found.sha256, picture));
      if (!bytes) throw new Refused('not-found');
      c.header('content-type', 'image/jpeg');
      c.header('cache-control', 'private, max-age=86400');
      c.header('content-disposition', 'inline');
      return c.body(bytes);
    });
  }
  return routes;
}
