import { Fragment, useState } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  VisuallyHidden,
} from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { TextVersion } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { ErrorState, ListSkeleton, Person, When } from '../../ui';
import dialog from '../../ui/dialog.module.css';
import { useVersions, type TextOf } from './useVersions';
import { wordDiff } from './wordDiff';
import styles from './Versions.module.css';

/** Says that a text was edited, and opens what it said before. */
export function Edited(props: { text: TextOf }) {
  const { t } = useTranslationRef(communityTranslationRef);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        className={styles.edited}
        variant="tertiary"
        size="small"
        aria-label={t('threads.tidy.versions.openLabel')}
        onPress={() => setOpen(true)}
      >
        {t('threads.tidy.versions.open')}
      </Button>
      {isOpen && (
        <VersionsDialog text={props.text} onClose={() => setOpen(false)} />
      )}
    </>
  );
}

function VersionsDialog(props: { text: TextOf; onClose: () => void }) {
  const { text, onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const versions = useVersions(text);
  const { data } = versions;
  return (
    <Dialog
      className={dialog.readable}
      isOpen
      width={720}
      onOpenChange={isOpen => !isOpen && onClose()}
    >
      <DialogHeader>{t('threads.tidy.versions.title')}</DialogHeader>
      <DialogBody>
        {versions.isPending && <ListSkeleton rows={2} />}
        {versions.error && (
          <ErrorState
            title={t('threads.tidy.versions.failed')}
            error={versions.error}
            onRetry={versions.refetch}
          />
        )}
        {data && (
          <>
            <Person personRef={data.author} people={data.people} />
            <ol className={styles.versions}>
              {data.items
                .map((version, index) => (
                  <Version
                    key={version.at}
                    number={index + 1}
                    isLast={index === data.items.length - 1}
                    version={version}
                    before={data.items[index - 1]}
                  />
                ))
                .reverse()}
            </ol>
          </>
        )}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('threads.tidy.versions.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function Version(props: {
  number: number;
  isLast: boolean;
  version: TextVersion;
  before?: TextVersion;
}) {
  const { number, isLast, version, before } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const name = isLast
    ? t('threads.tidy.versions.current')
    : t('threads.tidy.versions.version', { number: String(number) });
  return (
    <li className={styles.version}>
      <h3 className={styles.when}>
        {name} · <When at={version.at} />
      </h3>
      {version.title !== undefined && (
        <p className={styles.title} dir="auto">
          <Changes before={before?.title} after={version.title} />
        </p>
      )}
      <p className={styles.text} dir="auto">
        <Changes before={before?.body} after={version.body} />
      </p>
    </li>
  );
}

/** A text with what came and went; as it is where there was none before. */
function Changes(props: { before?: string; after: string }) {
  const { before, after } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  if (before === undefined) return after;
  return wordDiff(before, after).map((part, index) => {
    const key = `${index}${part.kind}`;
    if (part.kind === 'same') return <Fragment key={key}>{part.text}</Fragment>;
    return part.kind === 'added' ? (
      <ins key={key} className={styles.added}>
        <VisuallyHidden>{t('threads.tidy.versions.added')}</VisuallyHidden>
        {part.text}
      </ins>
    ) : (
      <del key={key} className={styles.removed}>
        <VisuallyHidden>{t('threads.tidy.versions.removed')}</VisuallyHidden>
        {part.text}
      </del>
    );
  });
}
