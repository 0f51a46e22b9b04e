import { catalystContract } from '../catalysts/contract';
import { deskRoutes } from '../catalysts/desk';
import { electionContract } from '../elections/contract';
import { eventContract } from '../events/contract';
import { homeContract } from '../home/contract';
import { threadContract } from '../threads/contract';
import type { AnswerOf, RequestOf } from './endpoint';

/**
 * The whole API, by room. The server's routes, the client's methods and the
 * OpenAPI document all come from it.
 *
 * @public
 */
export const contract = {
  home: homeContract,
  threads: threadContract,
  catalysts: { ...catalystContract, ...deskRoutes },
  elections: electionContract,
  events: eventContract,
};

/** @public */
export type Contract = typeof contract;

/** A method for each endpoint: `api.threads.castVote({ id })`. @public */
export type CommunityApi = {
  [Room in keyof Contract]: {
    [Name in keyof Contract[Room]]: (
      request: RequestOf<Contract[Room][Name]>,
    ) => Promise<AnswerOf<Contract[Room][Name]>>;
  };
};
