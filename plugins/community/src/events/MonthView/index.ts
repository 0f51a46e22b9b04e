export { MonthView, type MonthViewProps } from './MonthView';
