import type {
  AnswerOf,
  Contract,
  ParsedRequestOf,
} from '@platform-community/backstage-plugin-community-common';
import type { Viewer } from '../viewer/Viewer';

/** Carries out one endpoint for a viewer. */
export type Handler<TEndpoint> = (
  viewer: Viewer,
  request: ParsedRequestOf<TEndpoint>,
) => Promise<AnswerOf<TEndpoint>>;

/** A handler for each endpoint of a room: one that is missing does not compile. */
export type RoomRoutes<TRoom extends keyof Contract> = {
  [Name in keyof Contract[TRoom]]: Handler<Contract[TRoom][Name]>;
};

/** A handler for each endpoint of the contract. */
export type Routes = { [Room in keyof Contract]: RoomRoutes<Room> };

/** What an endpoint without content answers. */
export function none(): undefined {
  return undefined;
}
