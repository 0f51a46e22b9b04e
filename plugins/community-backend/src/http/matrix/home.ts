import { scope, type Matrix } from './Matrix';
import { payments } from '../../testing/world';

export const homeMatrix: Matrix = {
  whoMay: `
route                 none  service  member  author  catalyst  owner  administrator
home.get              401   403      200     200     200       200    200
home.me               401   403      200     200     200       200    200
home.mine             401   403      200     200     200       200    200
home.watch            401   403      204     204     204       204    204
home.unwatch          401   403      204     204     204       204    204
`,
  narrowings: `
permission                  route                 as             status
`,
  prepare() {
    return {
      'home.get': async () => ({ scope }),
      'home.me': async () => ({}),
      'home.mine': async () => ({}),
      'home.watch': async () => ({ entityRef: payments }),
      'home.unwatch': async () => ({ entityRef: payments }),
    };
  },
  foretold: {},
};
