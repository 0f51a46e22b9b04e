import { Link } from '@backstage/ui';
import { parseEntityRef } from '@backstage/catalog-model';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { OrphanView } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Chip } from '../../ui';
import { OrphanActions } from './OrphanActions';
import { orphanHref } from './orphanHref';
import styles from './Orphans.module.css';

/** An entity that left the catalog: what it left, and what can be done. */
export function OrphanItem(props: { orphan: OrphanView; root: string }) {
  const { orphan, root } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { kind, namespace, name } = parseEntityRef(orphan.entityRef);
  return (
    <li className={styles.item}>
      <div className={styles.about}>
        <Link href={orphanHref(root, orphan.entityRef)} weight="bold">
          {name}
        </Link>
        <div className={styles.facts}>
          <span>
            {[
              kind,
              ...(namespace === 'default' ? [] : [namespace]),
              t('threads.orphans.threads', { count: orphan.threads }),
              ...(orphan.archived > 0
                ? [t('threads.orphans.archived', { count: orphan.archived })]
                : []),
            ].join(' · ')}
          </span>
          {!orphan.gone && (
            <Chip tone="positive">{t('threads.orphans.isBack')}</Chip>
          )}
        </div>
      </div>
      <OrphanActions orphan={orphan} name={name} />
    </li>
  );
}
