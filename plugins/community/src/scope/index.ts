export * from './CommunityQueryProvider';
export * from './filters';
export * from './keys';
export * from './paths';
export {
  ScopeProvider,
  useScope,
  useHomeMemory,
  type CurrentScope,
} from './ScopeProvider';
export * from './useCommunitySignals';
export * from './useHome';
export * from './useRightPlace';
