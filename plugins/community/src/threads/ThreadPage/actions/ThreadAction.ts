import type { ReactNode } from 'react';
import type { MenuAct } from '../../../ui/ActMenu';

/** Something that a person may do with a thread, as a line of its menu. */
export interface ThreadAction extends MenuAct {
  /** What it asks first; it stands beside the menu, which closes. */
  dialog?: ReactNode;
}
