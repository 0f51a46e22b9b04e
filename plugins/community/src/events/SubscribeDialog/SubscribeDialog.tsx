import { useState } from 'react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Radio,
  RadioGroup,
  Text,
  TextField,
} from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { CalendarFeedView } from '@platform-community/backstage-plugin-community-common';
import { useScope } from '../../scope';
import { useScopeHome } from '../../scope/useScopeHome';
import { communityTranslationRef } from '../../translation';
import { ErrorState } from '../../ui/ErrorState';
import dialog from '../../ui/dialog.module.css';
import { useFeeds } from './useFeeds';
import styles from './SubscribeDialog.module.css';

/**
 * Hands out the address of a calendar, which is shown once, and takes back those
 * that were handed out.
 */
export function SubscribeDialog(props: { onClose: () => void }) {
  const { onClose } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const { text: scopeText } = useScope();
  const home = useScopeHome().data;
  const [of, setOf] = useState<'mine' | 'scope'>('mine');
  const { list, subscribe, unsubscribe } = useFeeds();
  const feeds = list.data?.items ?? [];
  const scopeTitle =
    scopeText === 'platform'
      ? t('events.subscribe.platform')
      : t('events.subscribe.scope', { title: home?.scope.title ?? '' });
  return (
    <Dialog
      className={dialog.readable}
      isOpen
      isDismissable={false}
      width={520}
      onOpenChange={isOpen => !isOpen && onClose()}
    >
      <DialogHeader>{t('events.subscribe.title')}</DialogHeader>
      <DialogBody>
        <div className={dialog.fields}>
          <Text as="p" color="secondary" className={dialog.explained}>
            {t('events.subscribe.explained')}
          </Text>
          <RadioGroup
            label={t('events.subscribe.which')}
            value={of}
            onChange={value => {
              setOf(value === 'scope' ? 'scope' : 'mine');
              subscribe.reset();
            }}
          >
            <Radio value="mine">{t('events.subscribe.mine')}</Radio>
            <Radio value="scope">{scopeTitle}</Radio>
          </RadioGroup>
          {subscribe.data ? (
            <Address url={subscribe.data.url} />
          ) : (
            <div>
              <Button
                variant="primary"
                isPending={subscribe.isPending}
                onPress={() =>
                  subscribe.mutate(of === 'mine' ? 'mine' : scopeText)
                }
              >
                {t('events.subscribe.make')}
              </Button>
            </div>
          )}
          {subscribe.error && (
            <ErrorState
              title={t('events.subscribe.refused')}
              error={subscribe.error}
            />
          )}
          {feeds.length > 0 && (
            <Feeds
              feeds={feeds}
              isPending={unsubscribe.isPending}
              onRemove={id => {
                if (subscribe.data?.feed.id === id) subscribe.reset();
                unsubscribe.mutate(id);
              }}
            />
          )}
          {(list.error ?? unsubscribe.error) && (
            <ErrorState error={(list.error ?? unsubscribe.error)!} />
          )}
        </div>
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" onPress={onClose}>
          {t('events.subscribe.close')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function Address(props: { url: string }) {
  const { url } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const [isCopied, setCopied] = useState(false);
  return (
    <div className={styles.address}>
      <TextField
        className={styles.field}
        label={t('events.subscribe.address')}
        description={t('events.subscribe.once')}
        value={url}
        isReadOnly
      />
      <Button
        variant="secondary"
        iconStart={
          isCopied ? (
            <RiCheckLine aria-hidden="true" />
          ) : (
            <RiFileCopyLine aria-hidden="true" />
          )
        }
        onPress={() =>
          void navigator.clipboard.writeText(url).then(
            () => setCopied(true),
            () => {},
          )
        }
      >
        {t(isCopied ? 'events.subscribe.copied' : 'events.subscribe.copy')}
      </Button>
    </div>
  );
}

function Feeds(props: {
  feeds: CalendarFeedView[];
  isPending: boolean;
  onRemove: (id: string) => void;
}) {
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    <div>
      <Text as="h3" variant="body-medium" weight="bold">
        {t('events.subscribe.yours')}
      </Text>
      <ul className={styles.feeds}>
        {props.feeds.map(feed => (
          <li key={feed.id} className={styles.feed}>
            <Text as="p" className={styles.title}>
              {feed.title}
            </Text>
            <Button
              size="small"
              variant="tertiary"
              isDisabled={props.isPending}
              aria-label={t('events.subscribe.removeOf', {
                title: feed.title,
              })}
              onPress={() => props.onRemove(feed.id)}
            >
              {t('events.subscribe.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
}
