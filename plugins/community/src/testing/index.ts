export * from './builders';
export * from './electionBuilders';
export * from './fakeCommunityApi';
export * from './refuse';
