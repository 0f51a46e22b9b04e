export * from './ChangelogView';
export * from './RoadmapView';
