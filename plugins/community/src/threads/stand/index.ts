export * from './ConfirmCallout';
export * from './EarlierVersions';
export * from './SetTarget';
export * from './TargetField';
export * from './timeline';
export * from './useNoteWords';
export * from './useTargetWords';
