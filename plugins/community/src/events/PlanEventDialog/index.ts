export { PlanEventDialog, type PlanEventDialogProps } from './PlanEventDialog';
