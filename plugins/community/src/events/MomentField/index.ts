export { MomentField, type MomentFieldProps } from './MomentField';
