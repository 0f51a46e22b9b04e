import { Text } from '@backstage/ui';
import styles from './PlanEventDialog.module.css';

/** What is wrong with a field that has no place of its own to say so. */
export function FieldProblem(props: { message: string | undefined }) {
  const { message } = props;
  if (!message) return null;
  return (
    <Text
      as="p"
      role="alert"
      variant="body-small"
      color="danger"
      className={styles.problem}
    >
      {message}
    </Text>
  );
}
