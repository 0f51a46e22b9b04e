import type { roadmapRoutes as endpoints } from '@platform-community/backstage-plugin-community-common';
import type { RoomRoutes } from '../../http/Routes';
import type { RoadmapReader } from './RoadmapReader';

export function roadmapRoutes(
  reader: RoadmapReader,
): Pick<RoomRoutes<'threads'>, keyof typeof endpoints> {
  return {
    roadmap: (viewer, { query }) => reader.roadmap(viewer, query),
    changelog: (viewer, { query }) => reader.changelog(viewer, query),
  };
}
