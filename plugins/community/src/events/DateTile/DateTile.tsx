import styles from './DateTile.module.css';

/** A leaf of a calendar; the date stands in the text beside it too. */
export function DateTile(props: {
  month: string;
  day: string;
  /** For an event that is over or cancelled. */
  isQuiet?: boolean;
}) {
  const { month, day, isQuiet } = props;
  return (
    <div className={styles.tile} data-quiet={isQuiet || undefined} aria-hidden>
      <span className={styles.month}>{month}</span>
      <span className={styles.day}>{day}</span>
    </div>
  );
}
