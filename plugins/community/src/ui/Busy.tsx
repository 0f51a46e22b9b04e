import LinearProgress from '@material-ui/core/LinearProgress';
import useMediaQuery from '@material-ui/core/useMediaQuery';
import styles from './Busy.module.css';

/**
 * A thin line over a list that is being fetched anew, which BUI has no piece
 * for. The line keeps its room, so that nothing moves when it appears.
 */
export function Busy(props: { isBusy: boolean; label: string }) {
  const { isBusy, label } = props;
  const calm = useMediaQuery('(prefers-reduced-motion: reduce)');
  return (
    <div className={styles.line}>
      {isBusy && (
        <LinearProgress
          aria-label={label}
          variant={calm ? 'determinate' : 'indeterminate'}
          {...(calm && { value: 100 })}
        />
      )}
    </div>
  );
}
