import { useState } from 'react';
import {
  Button,
  ButtonIcon,
  ButtonLink,
  Menu,
  MenuItem,
  MenuTrigger,
} from '@backstage/ui';
import {
  RiAddLine,
  RiChatQuoteLine,
  RiLiveLine,
  RiMoreLine,
  RiPlayListAddLine,
  RiQuestionAnswerLine,
} from '@remixicon/react';
import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  isProposalKind,
  type AgendaKind,
  type AgendaView,
} from '@platform-community/backstage-plugin-community-common';
import { useCommunityPaths } from '../../../scope';
import { agendaTranslationRef } from '../translation';
import { agendaParts } from '../agendaParts';
import { FillDialog } from '../dialogs/FillDialog';
import { ProposeDialog } from '../dialogs/ProposeDialog';
import { SlotDialog } from '../dialogs/SlotDialog';
import styles from './AgendaActions.module.css';

type Open = AgendaKind | 'fill';

/**
 * What the reader can add to an agenda: what most people want in sight, the rest
 * in a menu, so that it all fits on a phone.
 */
export function AgendaActions(props: {
  agenda: AgendaView;
  /** Which occurrence, of a series. */
  day: string | undefined;
}) {
  const { agenda, day } = props;
  const { can } = agenda;
  const { t } = useTranslationRef(agendaTranslationRef);
  const paths = useCommunityPaths();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);
  const button = (kind: 'demo' | 'question') => (
    <Button size="small" variant="secondary" onPress={() => setOpen(kind)}>
      {t(`actions.${kind}`)}
    </Button>
  );
  const { order, questionsAt } = agendaParts(agenda);
  const hasOrder = order.length > 0;
  return (
    <div className={styles.actions}>
      {hasOrder && (
        <ButtonLink
          size="small"
          variant="secondary"
          iconStart={<RiLiveLine aria-hidden="true" />}
          href={paths.live(agenda.id, day)}
        >
          {t('live')}
        </ButtonLink>
      )}
      {can.propose && button('demo')}
      {can.propose && button('question')}
      {(can.propose || can.run) && (
        <MenuTrigger>
          <ButtonIcon
            size="small"
            variant="secondary"
            aria-label={t('more')}
            icon={<RiMoreLine />}
          />
          <Menu>
            {can.propose && (
              <MenuItem
                iconStart={<RiChatQuoteLine />}
                onAction={() => setOpen('thread')}
              >
                {t('actions.thread')}
              </MenuItem>
            )}
            {can.run && (
              <>
                <MenuItem
                  iconStart={<RiPlayListAddLine />}
                  onAction={() => setOpen('fill')}
                >
                  {t('actions.fill')}
                </MenuItem>
                <MenuItem
                  iconStart={<RiAddLine />}
                  onAction={() => setOpen('slot')}
                >
                  {t('actions.slot')}
                </MenuItem>
                {!questionsAt && (
                  <MenuItem
                    iconStart={<RiQuestionAnswerLine />}
                    onAction={() => setOpen('questions')}
                  >
                    {t('actions.questions')}
                  </MenuItem>
                )}
              </>
            )}
          </Menu>
        </MenuTrigger>
      )}
      {open === 'fill' && <FillDialog agenda={agenda} onClose={close} />}
      {(open === 'slot' || open === 'questions') && (
        <SlotDialog agenda={agenda} kind={open} onClose={close} />
      )}
      {open && isProposalKind(open) && (
        <ProposeDialog agenda={agenda} kind={open} onClose={close} />
      )}
    </div>
  );
}
