import type { Router } from 'express';
import PromiseRouter from 'express-promise-router';
import type { FeedReader } from './FeedReader';

/** Where calendars are served to whoever has their address, and nothing else. */
export const feedPath = '/calendar';

/** Serves calendars to programs, which have no credentials but the address. */
export function feedRouter(reader: FeedReader): Router {
  const router = PromiseRouter();
  router.get(`${feedPath}/:file`, async (req, res) => {
    const token = /^([\w-]{43})\.ics$/.exec(req.params.file)?.[1];
    // The address is a secret: what logs the request is not to have it.
    req.originalUrl = `${req.baseUrl}${feedPath}/secret.ics`;
    req.url = `${feedPath}/secret.ics`;
    const feed = token && (await reader.fetch(token));
    if (!feed) {
      res.status(404).type('text/plain').send('There is no such calendar');
      return;
    }
    res.set({
      ETag: feed.etag,
      'Cache-Control': 'private, no-cache',
      'Referrer-Policy': 'no-referrer',
    });
    if (req.fresh) {
      res.status(304).end();
      return;
    }
    res.type('text/calendar').send(await feed.text());
  });
  return router;
}
