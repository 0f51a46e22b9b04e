import type { ReactNode } from 'react';
import { Button, Link, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { communityTranslationRef } from '../../translation';
import { Section } from '../../ui';
import styles from './Desk.module.css';

/** Props of {@link DeskSection}. */
export interface DeskSectionProps {
  title: string;
  /** What to do about it, where that is not plain. */
  text?: string;
  list: { items: unknown[]; more: boolean };
  /** The address of the whole list. */
  all?: string;
  onMore: (() => void) | undefined;
  isLoadingMore: boolean;
  children: ReactNode;
}

/** One kind of thing that waits; nothing where none of it does. */
export function DeskSection(props: DeskSectionProps) {
  const { title, text, list, all, onMore, isLoadingMore, children } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  if (list.items.length === 0) return null;
  return (
    <Section
      title={title}
      action={
        all && (
          <Link
            href={all}
            variant="body-small"
            standalone
            aria-label={t('catalysts.desk.allOf', { of: title })}
          >
            {t('catalysts.desk.all')}
          </Link>
        )
      }
    >
      {text && (
        <Text as="p" color="secondary" className={styles.words}>
          {text}
        </Text>
      )}
      {children}
      {list.more && onMore && (
        <div>
          <Button
            variant="secondary"
            aria-label={t('catalysts.desk.moreOf', { of: title })}
            loading={isLoadingMore}
            onPress={onMore}
          >
            {t('catalysts.desk.more')}
          </Button>
        </div>
      )}
    </Section>
  );
}
