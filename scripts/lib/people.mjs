import { setTimeout as delay } from 'node:timers/promises';

/**
 * Whom the demo's sign-in page offers, in a line or a few. It waits until the
 * catalog knows them, at most for a while: somebody who cannot be named yet is
 * no reason to hold the demo back.
 */
export async function whoMaySignIn(options) {
  const { url, catalog, signal, patience = 30_000 } = options;
  const own = catalog ? peopleOf(catalog) : [];
  if (own.length > 0) {
    return present(own);
  }
  const end = Date.now() + patience;
  for (;;) {
    const answer = await fetch(`${url}/api/auth/demo/people`, { signal })
      .then(response => (response.ok ? response.json() : undefined))
      .catch(() => undefined);
    if (answer && !answer.loading) {
      return present(answer.people);
    }
    if (!answer || Date.now() > end || signal.aborted) {
      return undefined;
    }
    await delay(500, undefined, { signal }).catch(() => {});
  }
}

function peopleOf({ entities }) {
  return entities
    .filter(({ kind }) => kind.toLowerCase() === 'user')
    .map(({ metadata, spec }) => ({
      name: spec?.profile?.displayName ?? metadata.title ?? metadata.name,
    }));
}

function present(people) {
  const labelled = people.filter(person => person.label);
  if (labelled.length > 0) {
    return [
      'Sign in as anybody of the catalog, for example',
      ...labelled.map(({ name, label }) => `  ${name}: ${label}`),
    ].join('\n');
  }
  const names = people.slice(0, 5).map(person => person.name);
  return names.length > 0
    ? `Sign in as anybody of the catalog, for example ${names.join(', ')}.`
    : undefined;
}
