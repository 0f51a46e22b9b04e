import type { Pages } from '../servers/pages';
import type { Statement } from '../servers/recordStatements';
import type { Server } from '../servers/spawnServer';
import { ask } from './ask';
import type { LoadRequest, Scenario } from './scenarios';
import type { Target } from './shoot';

/** What one answer of the product is made of, by scenario. */
export interface Described {
  pages: Pages;
  statements: Map<string, number>;
}

const isTransaction = ({ text }: Statement) =>
  /^\s*(begin|commit|rollback)/i.test(text);

/**
 * Has the product answer each request while nothing else runs, and keeps the
 * statements that the floors are to run for it.
 */
export async function describeAnswers(options: {
  product: Server;
  target: Target;
  scenarios: Scenario[];
  counter: { next: number };
}): Promise<Described> {
  const { product, target, counter } = options;
  const described: Described = { pages: {}, statements: new Map() };
  for (const { name, requests, floor } of options.scenarios) {
    const some =
      typeof requests === 'function' ? [requests(counter.next++)] : requests;
    let most = 0;
    for (const request of some) {
      const statements = await recordRequest(product, target, request);
      most = Math.max(
        most,
        statements.filter(one => !isTransaction(one)).length,
      );
      if (floor) described.pages[request.path] = statements.filter(floor);
    }
    described.statements.set(name, most);
  }
  return described;
}

/** The statements of a request; a read is asked twice, when all is warm. */
export async function recordRequest(
  product: Server,
  target: Target,
  request: LoadRequest,
): Promise<Statement[]> {
  if (request.method === 'GET') await ask(target, request);
  await ask(target, request, { 'x-bench-record': '1' });
  const recorded = await fetch(`${product.url}/bench/recorded`);
  return recorded.json();
}
