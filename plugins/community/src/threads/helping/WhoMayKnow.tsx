import { Button, Link, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type {
  LikelyHelperView,
  WhoMayKnowView,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../scope';
import { communityTranslationRef } from '../../translation';
import { Person, personName, Section, useTellError, When } from '../../ui';
import { useAnnounce } from '../ThreadPage/Announcer';
import { useCallOn } from './useCallOn';
import { useWhoMayKnow } from './useWhoMayKnow';
import styles from './WhoMayKnow.module.css';

/**
 * People who may know the answer to a question, for whoever asked it and those
 * who lead. Nothing while it loads or fails: the question stands without it.
 */
export function WhoMayKnow(props: { threadId: string }) {
  const { data } = useWhoMayKnow(props.threadId);
  const { t } = useTranslationRef(communityTranslationRef);
  if (!data) return null;
  const { helpers, called, callsLeft } = data;
  return (
    <Section title={t('threads.helping.who.title')}>
      {called.length > 0 && <Called view={data} />}
      {callsLeft > 0 && helpers.length > 0 && (
        <>
          <Text
            as="p"
            variant="body-small"
            color="secondary"
            className={styles.text}
          >
            {t('threads.helping.who.explained', {
              max: `${callsLeft}`,
            })}
          </Text>
          <ul className={styles.list}>
            {helpers.map(helper => (
              <Likely
                key={helper.person}
                threadId={props.threadId}
                helper={helper}
                view={data}
              />
            ))}
          </ul>
        </>
      )}
      {called.length === 0 && helpers.length === 0 && (
        <Text as="p" color="secondary" className={styles.text}>
          {t('threads.helping.who.nobody')}
        </Text>
      )}
    </Section>
  );
}

function Called(props: { view: WhoMayKnowView }) {
  const { called, people } = props.view;
  const { t } = useTranslationRef(communityTranslationRef);
  return (
    <ul className={styles.list}>
      {called.map(call => (
        <li key={call.person}>
          <Person personRef={call.person} people={people} />
          <Text
            as="p"
            variant="body-small"
            color="secondary"
            className={styles.why}
          >
            {t('threads.helping.who.called')} <When at={call.at} />
          </Text>
        </li>
      ))}
    </ul>
  );
}

function Likely(props: {
  threadId: string;
  helper: LikelyHelperView;
  view: WhoMayKnowView;
}) {
  const { threadId, helper, view } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const call = useCallOn(threadId);
  const announce = useAnnounce();
  const tellError = useTellError();
  const name = personName(view.people, helper.person);
  return (
    <li>
      <Person personRef={helper.person} people={view.people} />
      <p className={styles.why}>
        <Reason because={helper.because} />
      </p>
      <Button
        className={styles.call}
        variant="secondary"
        size="small"
        isPending={call.isPending}
        onPress={() =>
          call.mutate(helper.person, {
            onSuccess: () => announce(t('threads.helping.who.done', { name })),
            onError: error =>
              tellError(error, t('threads.helping.who.refused', { name })),
          })
        }
      >
        {t('threads.helping.who.call', { name })}
      </Button>
    </li>
  );
}

function Reason(props: { because: LikelyHelperView['because'] }) {
  const { because } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  const paths = useCommunityPaths();
  if (because.kind === 'offered') {
    const topics = because.topics.join(', ');
    return (
      <>
        {topics
          ? t('threads.helping.who.offered', { topics })
          : t('threads.helping.who.offeredAnything')}
      </>
    );
  }
  return (
    <>
      {t(`threads.helping.who.${because.kind}`)}{' '}
      <Link href={paths.thread(because.thread.id)} variant="body-small">
        {because.thread.title}
      </Link>
    </>
  );
}
