import {
  Link,
  sidebarConfig,
  useSidebarOpenState,
} from '@backstage/core-components';
import { configApiRef, useApi } from '@backstage/core-plugin-api';
import { Lantern } from './Lantern';
import styles from './SidebarLogo.module.css';

/** The company's sign, and its name while the sidebar is open. */
export function SidebarLogo() {
  const { isOpen } = useSidebarOpenState();
  const company =
    useApi(configApiRef).getOptionalString('organization.name') ?? 'Backstage';
  return (
    <div className={styles.root}>
      <Link
        to="/"
        underline="none"
        aria-label={`${company}, home`}
        className={styles.link}
      >
        <span
          className={styles.sign}
          style={{ width: sidebarConfig.drawerWidthClosed }}
        >
          <Lantern />
        </span>
        {isOpen && <span className={styles.name}>{company}</span>}
      </Link>
    </div>
  );
}
