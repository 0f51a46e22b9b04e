import { useId, type ReactNode } from 'react';
import { Card, Text } from '@backstage/ui';
import styles from './Section.module.css';

export interface SectionProps {
  title: ReactNode;
  /** A link or button beside the heading. */
  action?: ReactNode;
  /** `h2` unless the section stands inside another one. */
  headingLevel?: 'h2' | 'h3';
  children: ReactNode;
  className?: string;
}

/** A card with a heading and perhaps an action beside it. */
export function Section(props: SectionProps) {
  const { title, action, headingLevel = 'h2', children, className } = props;
  const headingId = useId();
  return (
    <Card
      className={`${styles.section} ${className ?? ''}`.trim()}
      aria-labelledby={headingId}
    >
      <div className={styles.head}>
        <Text
          as={headingLevel}
          id={headingId}
          variant="body-medium"
          weight="bold"
          className={styles.heading}
        >
          {title}
        </Text>
        {action}
      </div>
      {children}
    </Card>
  );
}
