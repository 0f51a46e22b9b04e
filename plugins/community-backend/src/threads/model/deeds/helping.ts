import { appointed } from '../../../testing/appointed';
import { payments, people } from '../../../testing/world';
import { attempt, type Deed } from '../Deed';
import { cast, places } from '../Memory';
import { ruling, threadRules } from '../rules';

/** Offers of help, calls, and who is a catalyst. */

const offer: Deed = scene => {
  const { memory, who } = scene;
  const entity = scene.of(payments, ...places);
  const offers = !scene.onceIn(4);
  return attempt({
    tries: `${offers ? 'offers' : 'offers no more'} help with ${entity}`,
    ends: ruling([404, memory.seesEntity(who, entity)]),
    ask: ({ threads }): Promise<unknown> =>
      offers
        ? threads.offerHelp({ entityRef: entity })
        : threads.withdrawHelp({ entityRef: entity }),
    then() {
      const helpers = memory.offers.get(entity) ?? new Set();
      memory.offers.set(entity, helpers);
      if (offers) helpers.add(who);
      else helpers.delete(who);
    },
  });
};

const mute: Deed = scene => {
  const { memory, who } = scene;
  const muted = !scene.onceIn(2);
  return attempt({
    tries: muted ? 'asks not to be called on' : 'may be called on again',
    ends: 200,
    ask: ({ threads }) =>
      muted ? threads.muteCalls({}) : threads.unmuteCalls({}),
    then() {
      if (muted) memory.muted.add(who);
      else memory.muted.delete(who);
    },
  });
};

const callOn: Deed = scene => {
  const { memory, who } = scene;
  const isUsual = !scene.onceIn(6);
  const thread = scene.thread(
    ({ kind, status }) =>
      !isUsual || (kind === 'question' && status === 'open'),
  );
  const person = scene.one(cast);
  if (!thread || !person) return undefined;
  const isCalled = thread.called.has(person);
  const mayKnow =
    memory.offers.get(thread.entity)?.has(person) &&
    !memory.muted.has(person) &&
    person !== who &&
    person !== thread.by;
  const mayCall = threadRules.call(scene.doing(thread));
  return attempt({
    tries: `calls on ${person} for ${thread.word}`,
    thread,
    ends:
      mayCall !== 200 || isCalled
        ? mayCall
        : ruling([400, Boolean(mayKnow)], [409, thread.called.size < 3]),
    ask: api => api.threads.callOn({ id: thread.id, person }),
    then() {
      thread.called.add(person);
    },
  });
};

/** Terms of cato, as an owner begins and ends them. */
const term: Deed = ({ memory }) => {
  const entity = payments;
  const running = memory.terms.get(entity);
  return attempt({
    tries: `sees cato ${running ? 'leave' : 'take'} office on ${entity}`,
    ends: 200,
    async ask(_, { community }) {
      const { catalysts } = community.as(people.owner);
      if (running) {
        await catalysts.end({ id: running, reason: 'Enough.' });
        return undefined;
      }
      const { term: made } = await appointed(community, {
        entityRef: entity,
        person: people.catalyst,
        focus: 'Answers',
        until: '2027-03-31',
      });
      return made.id;
    },
    then(id) {
      if (id) memory.terms.set(entity, id);
      else memory.terms.delete(entity);
    },
  });
};

export const helping = { offer, mute, callOn, term };
