import Router from 'express-promise-router';
import type { DemoPeople } from './DemoPeople';

const mostPeople = 20;

/** `GET /demo/people?q=text`: whom the sign-in page may offer. */
export function peopleRouter(people: DemoPeople) {
  const router = Router();
  router.get('/demo/people', async (req, res) => {
    const text = typeof req.query.q === 'string' ? req.query.q.trim() : '';
    res.json(
      text
        ? await people.search(text.slice(0, 100), mostPeople)
        : await people.offer(mostPeople),
    );
  });
  return router;
}
