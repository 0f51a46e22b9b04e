import { z } from 'zod';
import { endpoint } from '../contract/endpoint';
import {
  day,
  entities,
  entityRef,
  freeLine,
  id,
  idempotencyKey,
  limits,
  line,
  people,
  text,
  userRef,
} from '../contract/fields';
import { oneTerm, proposalView } from './views';

const oneProposal = z
  .object({ proposal: proposalView, people, entities })
  .meta({ id: 'OneProposal' });

/** An appointment asks the person first: routes and shapes. @public */
export const proposalRoutes = {
  propose: endpoint({
    method: 'post',
    path: '/catalysts/proposals',
    summary:
      'Asks somebody to become a catalyst; a term begins on the day they accept',
    who: 'An owner of the entity, or an administrator',
    body: {
      entityRef,
      person: userRef,
      focus: line(limits.focus.max),
      until: day,
      note: text(limits.reason.max)
        .optional()
        .meta({ description: 'Why they, and what it takes' }),
      idempotencyKey,
    },
    answer: oneProposal,
    status: 201,
  }),
  accept: endpoint({
    method: 'post',
    path: '/catalysts/proposals/:id/accept',
    summary: 'Becomes a catalyst, from today on',
    who: 'Who was asked',
    params: { id },
    body: {
      focus: line(limits.focus.max)
        .optional()
        .meta({ description: 'In one’s own words; as proposed unless told' }),
      reach: freeLine(limits.reach.max).optional(),
    },
    answer: oneTerm,
  }),
  decline: endpoint({
    method: 'post',
    path: '/catalysts/proposals/:id/decline',
    summary: 'Says no to becoming a catalyst',
    who: 'Who was asked',
    params: { id },
    body: { reason: text(limits.reason.max).optional() },
    answer: oneProposal,
  }),
  withdraw: endpoint({
    method: 'post',
    path: '/catalysts/proposals/:id/withdraw',
    summary: 'Takes a proposal back that was not answered yet',
    who: 'An owner of the entity, or an administrator',
    params: { id },
    answer: oneProposal,
  }),
};
