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

/** Another backend that asks with its own credentials: it is nobody here. */
export interface ServiceCaller {
  /** The instant of the request. */
  now: Date;
}

/** The same for an endpoint that answers other backends. */
export type ServiceHandler<TEndpoint> = (
  caller: ServiceCaller,
  request: ParsedRequestOf<TEndpoint>,
) => Promise<AnswerOf<TEndpoint>>;

/** A handler for each endpoint of a room: one that is missing does not compile. */
export type RoomRoutes<TRoom extends keyof Contract> = {
  [Name in keyof Contract[TRoom]]: Contract[TRoom][Name] extends {
    forServices: true;
  }
    ? ServiceHandler<Contract[TRoom][Name]>
    : Handler<Contract[TRoom][Name]>;
};

/** A handler for each endpoint of the contract. */
export type Routes = { [Room in keyof Contract]: RoomRoutes<Room> };

/** What an endpoint without content answers. */
export function none(): undefined {
  return undefined;
}
