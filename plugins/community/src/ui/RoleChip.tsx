import { useTranslationRef } from '@backstage/frontend-plugin-api';
import type { Role } from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../translation';
import { Chip } from './Chip';

const words = {
  owner: 'ui.role.owner',
  catalyst: 'ui.role.catalyst',
} as const;

/** Says who speaks as an owner or a catalyst; a member needs no label. */
export function RoleChip(props: { role: Role }) {
  const { role } = props;
  const { t } = useTranslationRef(communityTranslationRef);
  if (role === 'member') return null;
  return (
    <Chip tone={role === 'owner' ? 'info' : 'violet'}>{t(words[role])}</Chip>
  );
}
