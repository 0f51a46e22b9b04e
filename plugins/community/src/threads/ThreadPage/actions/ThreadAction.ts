import type { ReactElement, ReactNode } from 'react';

/** Something that a person may do with a thread, as a line of its menu. */
export interface ThreadAction {
  id: string;
  label: string;
  icon: ReactElement;
  isDestructive?: boolean;
  onAction: () => void;
  /** What it asks first; it stands beside the menu, which closes. */
  dialog?: ReactNode;
}
