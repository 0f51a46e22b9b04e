import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import type { ToldCatalyst } from '../CatalystSnapshot';

/** A community backend for the catalog to ask, whose state a test sets. */
export interface FakeCommunity {
  feature: ReturnType<typeof createBackendPlugin>;
  catalysts: ToldCatalyst[];
  /** Whether it answers, is out of order, or takes a request and never answers. */
  mood: 'well' | 'failing' | 'silent';
  isComplete: boolean;
  /** What it was asked, as `known`. */
  asked: Array<string | undefined>;
  /** What it does with the next request, once. */
  onRequest(act: () => void): void;
}

export function fakeCommunity(): FakeCommunity {
  let notify = () => {};
  const community: FakeCommunity = {
    catalysts: [],
    mood: 'well',
    isComplete: true,
    asked: [],
    onRequest(act) {
      notify = () => {
        notify = () => {};
        act();
      };
    },
    feature: createBackendPlugin({
      pluginId: 'community',
      register(env) {
        env.registerInit({
          deps: {
            http: coreServices.httpRouter,
            httpAuth: coreServices.httpAuth,
          },
          async init({ http, httpAuth }) {
            http.use(async (req, res) => {
              const { principal } = await httpAuth.credentials(req, {
                allow: ['service'],
              });
              const known = req.query.known as string | undefined;
              notify();
              if (community.mood === 'silent') return;
              if (
                community.mood === 'failing' ||
                principal.subject !== 'plugin:catalog' ||
                req.path !== '/catalysts/snapshot'
              ) {
                res.status(503).json({ error: { message: 'Out of order' } });
                return;
              }
              community.asked.push(known);
              const version = JSON.stringify(community.catalysts);
              res.json({
                version,
                items: version === known ? undefined : community.catalysts,
                complete: community.isComplete,
              });
            });
          },
        });
      },
    }),
  };
  return community;
}
