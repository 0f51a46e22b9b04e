export * from './builders';
export * from './fakeCommunityApi';
export * from './refuse';
