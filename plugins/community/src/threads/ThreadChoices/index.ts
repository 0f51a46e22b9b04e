export * from './ThreadChoices';
