import { useState, type ReactNode } from 'react';
import { Button, Tooltip, TooltipTrigger } from '@backstage/ui';
import styles from './Explained.module.css';

/** Props of {@link Explained}. */
export interface ExplainedProps {
  /** What is meant, in a sentence or two. */
  definition: string;
  className?: string;
  children: ReactNode;
}

/**
 * Words or a figure that say what they mean when they are pointed at, come to
 * with the keyboard, or touched.
 */
export function Explained(props: ExplainedProps) {
  const { definition, className = '', children } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <TooltipTrigger delay={300} isOpen={isOpen} onOpenChange={setOpen}>
      <Button
        variant="tertiary"
        size="small"
        className={`${styles.explained} ${className}`}
        onPress={() => setOpen(true)}
      >
        {children}
      </Button>
      <Tooltip className={styles.definition}>{definition}</Tooltip>
    </TooltipTrigger>
  );
}
