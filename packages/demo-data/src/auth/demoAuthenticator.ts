import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import { AuthenticationError, InputError } from '@backstage/errors';
import {
  createProxyAuthenticator,
  type SignInResolver,
} from '@backstage/plugin-auth-node';
import { profileOf } from './profileOf';

/** The header that says who one wants to be. */
export const personHeader = 'x-demo-person';

export interface DemoResult {
  userEntityRef: string;
}

/** Believes whatever the header says. */
export const demoAuthenticator = createProxyAuthenticator({
  initialize() {},
  async authenticate({ req }) {
    const wish = req.header(personHeader);
    if (!wish) {
      throw new AuthenticationError(`The header ${personHeader} is missing`);
    }
    return { result: { userEntityRef: readUserRef(wish) } };
  },
  async defaultProfileTransform({ userEntityRef }: DemoResult, context) {
    const { entity } = await context.findCatalogUser({
      entityRef: userEntityRef,
    });
    const { name, email, picture } = profileOf(entity);
    return { profile: { displayName: name, email, picture } };
  },
});

/** Issues a token with the memberships the catalog knows. */
export const signInAsCatalogUser: SignInResolver<DemoResult> = (
  { result },
  context,
) => context.signInWithCatalogUser({ entityRef: result.userEntityRef });

function readUserRef(text: string): string {
  let ref;
  try {
    ref = parseEntityRef(text, {
      defaultKind: 'user',
      defaultNamespace: 'default',
    });
  } catch {
    throw new InputError(`'${text}' is not an entity reference`);
  }
  if (ref.kind.toLocaleLowerCase('en-US') !== 'user') {
    throw new InputError(`'${text}' is not a user`);
  }
  return stringifyEntityRef(ref);
}
