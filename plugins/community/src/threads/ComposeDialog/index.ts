export { ComposeDialog } from './ComposeDialog';
export type { ComposeDialogProps } from './ComposeDialog';
export * from './PlaceDialog';
