export * from './CommunityQueryProvider';
export * from './filters';
export * from './keys';
export * from './paths';
export {
  AnyScopeProvider,
  ScopeProvider,
  useScope,
  useHomeMemory,
  type CurrentScope,
  type HomeMemories,
} from './ScopeProvider';
export * from './useCommunitySignals';
export * from './useHome';
export * from './useRightPlace';
