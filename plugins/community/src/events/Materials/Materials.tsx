import { useState } from 'react';
import { Button, Link, Text } from '@backstage/ui';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { EventDetail } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import { Markdown } from '../../ui/Markdown';
import { Section } from '../../ui/Section';
import { useTellError } from '../../ui/useTellError';
import { MaterialsDialog } from './MaterialsDialog';
import { useMaterials } from './useMaterials';
import styles from './Materials.module.css';

const links = ['recording', 'slides'] as const;

/**
 * Recording, slides and notes of an event. Where there are none yet, whoever did
 * not come can wish to be told.
 */
export function Materials(props: { detail: EventDetail }) {
  const { event, people } = props.detail;
  const { t } = useTranslationRef(communityTranslationRef);
  const tellError = useTellError();
  const { wish } = useMaterials(event);
  const [isOpen, setOpen] = useState(false);
  const { materials } = event;
  const comes = event.rsvp === 'going' || event.rsvp === 'maybe';
  const mayWish =
    !materials && !comes && !event.can.keep && event.status === 'planned';
  if (!materials && !event.can.keep && !mayWish) return null;
  return (
    <Section
      title={t('events.materials.title')}
      action={
        event.can.keep && (
          <Button
            size="small"
            variant="secondary"
            onPress={() => setOpen(true)}
          >
            {t(materials ? 'events.materials.change' : 'events.materials.add')}
          </Button>
        )
      }
    >
      {materials && (
        <>
          <div className={styles.links}>
            {links.map(
              kind =>
                materials[kind] && (
                  <Link
                    key={kind}
                    href={materials[kind]}
                    target="_blank"
                    rel="noopener noreferrer"
                  >
                    {t(`events.materials.${kind}`)}
                  </Link>
                ),
            )}
          </div>
          {materials.notes && (
            <Markdown text={materials.notes} people={people} />
          )}
        </>
      )}
      {!materials && event.can.keep && (
        <Text as="p" color="secondary" className={styles.quiet}>
          {t('events.materials.none')}
        </Text>
      )}
      {mayWish && (
        <div>
          <Button
            size="small"
            variant="secondary"
            isPending={wish.isPending}
            onPress={() =>
              wish.mutate(!event.wished, {
                onError: error =>
                  tellError(error, t('events.materials.wishFailed')),
              })
            }
          >
            {t(
              event.wished
                ? 'events.materials.wished'
                : 'events.materials.wish',
            )}
          </Button>
        </div>
      )}
      {isOpen && (
        <MaterialsDialog event={event} onClose={() => setOpen(false)} />
      )}
    </Section>
  );
}
