import {
  createConditionExports,
  createPermissionRule,
} from '@backstage/plugin-permission-node';
import {
  threadPermissionResourceRef,
  type ThreadQuery,
} from '@platform-community/backstage-plugin-community-node';
import { z } from 'zod';

type Property = ThreadQuery['property'];

/** A rule that asks whether a property of a thread is one of some values. */
function oneOf(rule: {
  name: string;
  description: string;
  property: Property;
  values: string;
}) {
  const { property } = rule;
  return createPermissionRule({
    name: rule.name,
    description: rule.description,
    resourceRef: threadPermissionResourceRef,
    paramsSchema: z.object({
      values: z.array(z.string()).describe(rule.values),
    }),
    apply: (thread, { values }) => values.includes(thread[property]),
    toQuery: ({ values }) => ({ property, values }),
  });
}

export const isThreadAuthor = oneOf({
  name: 'IS_THREAD_AUTHOR',
  description: 'Threads that were started by one of some people',
  property: 'author',
  values: 'User references, lower case',
});

export const isThreadOn = oneOf({
  name: 'IS_THREAD_ON',
  description: 'Threads on one of some entities',
  property: 'entityRef',
  values: 'Entity references, lower case',
});

export const isThreadOfKind = oneOf({
  name: 'IS_THREAD_OF_KIND',
  description: 'Threads of one of some kinds',
  property: 'kind',
  values: 'Kinds such as idea or question',
});

export const hasThreadStatus = oneOf({
  name: 'HAS_THREAD_STATUS',
  description: 'Threads with one of some statuses',
  property: 'status',
  values: 'Statuses such as open or shipped',
});

/** All rules on threads. */
export const threadRules = {
  isThreadAuthor,
  isThreadOn,
  isThreadOfKind,
  hasThreadStatus,
};

const exported = createConditionExports({
  resourceRef: threadPermissionResourceRef,
  rules: threadRules,
});

/** Conditions on threads, for permission policies. @public */
export const communityThreadConditions = exported.conditions;

/** Makes a decision that depends on the thread. @public */
export const createCommunityThreadConditionalDecision =
  exported.createConditionalDecision;
