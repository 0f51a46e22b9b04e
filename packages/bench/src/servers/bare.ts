/**
 * The floor below Backstage: Node's own `http` and `pg`, no credentials, no
 * framework; the statements of the page, prepared where the product prepares
 * them, and the rows for an answer.
 */
import { randomUUID } from 'node:crypto';
import http from 'node:http';
import pg from 'pg';
import { env } from './environment';
import { marksTable, readPages } from './pages';

/** As many connections as knex keeps. */
const pool = new pg.Pool({
  connectionString: env.connectionString,
  max: 10,
});
const pages = readPages(env.pagesFile);
const base = '/api/community';

async function answer(method: string, url: string) {
  const path = url.slice(base.length);
  if (method !== 'GET') {
    const mark = { id: randomUUID(), path, at: new Date() };
    await pool.query(
      `insert into ${marksTable} (id, path, at) values ($1, $2, $3)`,
      [mark.id, mark.path, mark.at],
    );
    return mark;
  }
  const statements = pages[path] ?? [];
  const answers = await Promise.all(
    statements.map(statement => pool.query(statement)),
  );
  return { items: answers.map(({ rows }) => rows) };
}

http
  .createServer((req, res) => {
    req.resume();
    answer(req.method ?? 'GET', req.url ?? '')
      .then(body => {
        res.setHeader('content-type', 'application/json');
        res.end(JSON.stringify(body));
      })
      .catch(error => {
        res.statusCode = 500;
        res.end(String(error));
      });
  })
  .listen(env.port, '127.0.0.1');
