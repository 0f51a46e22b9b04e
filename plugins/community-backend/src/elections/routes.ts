import type { RoomRoutes } from '../http/Routes';
import type { BallotService } from './BallotService';
import type { ElectionReader } from './ElectionReader';
import type { NominationService } from './NominationService';
import type { PlanService } from './PlanService';
import type { RollService } from './RollService';
import type { VacancyService } from './VacancyService';

export function electionRoutes(services: {
  reader: ElectionReader;
  plans: PlanService;
  nominations: NominationService;
  rolls: RollService;
  ballots: BallotService;
  vacancies: VacancyService;
}): RoomRoutes<'elections'> {
  const { reader, plans, nominations, rolls, ballots, vacancies } = services;
  return {
    list: (viewer, { query }) => reader.list(viewer, query),
    plan: (viewer, { body }) => plans.plan(viewer, body),
    get: (viewer, { params }) => reader.get(viewer, params.id),
    change: (viewer, { params, body }) => plans.change(viewer, params.id, body),
    cancel: (viewer, { params, body }) => plans.cancel(viewer, params.id, body),
    nominate: (viewer, { params, body }) =>
      nominations.nominate(viewer, params.id, body),
    answerNomination: (viewer, { params, body }) =>
      nominations.answer(viewer, params.id, body),
    changeStatement: (viewer, { params, body }) =>
      nominations.changeStatement(viewer, params.id, body),
    withdrawNomination: (viewer, { params }) =>
      nominations.withdraw(viewer, params.id),
    endorse: (viewer, { params }) => nominations.endorse(viewer, params.id),
    withdrawEndorsement: (viewer, { params }) =>
      nominations.withdrawEndorsement(viewer, params.id),
    roll: (viewer, { params, query }) => reader.roll(viewer, params.id, query),
    askException: (viewer, { params, body }) =>
      rolls.ask(viewer, params.id, body),
    decideException: (viewer, { params, body }) =>
      rolls.decide(viewer, params.id, body),
    cast: (viewer, { params, body }) => ballots.cast(viewer, params.id, body),
    count: (viewer, { params }) => reader.count(viewer, params.id),
    fillVacancy: (viewer, { params }) => vacancies.fill(viewer, params.id),
  };
}
