import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  limits,
  ruleLimits,
} from '@platform-community/backstage-plugin-community-common';
import { communityTranslationRef } from '../../translation';
import type { PlanProblem } from './problemsOf';

/** Says what keeps a field from being sent, and what would do. */
export function useProblemWords(): (problem: PlanProblem) => string {
  const { t } = useTranslationRef(communityTranslationRef);
  return problem => {
    switch (problem) {
      case 'titleShort':
        return t('events.problem.titleShort', { min: `${limits.title.min}` });
      case 'titleLong':
        return t('events.problem.tooLong', { max: `${limits.title.max}` });
      case 'descriptionLong':
        return t('events.problem.tooLong', { max: `${limits.body.max}` });
      case 'placeLong':
        return t('events.problem.tooLong', { max: `${limits.place.max}` });
      case 'minutes':
        return t('events.problem.minutes', {
          min: `${limits.eventMinutes.min}`,
          max: `${limits.eventMinutes.max}`,
        });
      case 'tooManyEntities':
        return t('events.problem.tooManyEntities', {
          max: `${limits.eventEntities.max}`,
        });
      case 'capacity':
        return t('events.problem.capacity', { max: `${limits.capacity.max}` });
      case 'tooManyHosts':
        return t('events.problem.tooManyHosts', { max: `${limits.hosts.max}` });
      case 'count':
        return t('events.problem.count', { max: `${ruleLimits.count}` });
      default:
        return t(`events.problem.${problem}`);
    }
  };
}
