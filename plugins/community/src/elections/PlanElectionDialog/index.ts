export {
  PlanElectionDialog,
  type PlanElectionDialogProps,
} from './PlanElectionDialog';
