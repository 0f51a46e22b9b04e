import { useQuery } from '@tanstack/react-query';
import { identityApiRef, useApi } from '@backstage/core-plugin-api';
import { parseEntityRef } from '@backstage/catalog-model';
import { communityKeys } from '../scope';

/** The reader, as others see them. */
export interface Me {
  ref: string;
  name: string;
  picture?: string;
}

/** Who the reader is; nothing until that is known. */
export function useMe(): Me | undefined {
  const identity = useApi(identityApiRef);
  const { data } = useQuery({
    queryKey: [...communityKeys.me, 'profile'],
    staleTime: Infinity,
    queryFn: async (): Promise<Me> => {
      const [{ userEntityRef: ref }, profile] = await Promise.all([
        identity.getBackstageIdentity(),
        identity.getProfileInfo(),
      ]);
      const name = profile.displayName ?? parseEntityRef(ref).name;
      return { ref, name, picture: profile.picture };
    },
  });
  return data;
}
