import type {
  AuthService,
  DiscoveryService,
  HttpAuthService,
  LoggerService,
  PermissionsRegistryService,
  PermissionsService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { SignalsService } from '@backstage/plugin-signals-node';
import type { Knex } from 'knex';
import { CatalystService } from './catalysts/CatalystService';
import { DirectoryReader } from './catalysts/DirectoryReader';
import { HistoryReader } from './catalysts/HistoryReader';
import { ProposalService } from './catalysts/ProposalService';
import { catalystRoutes } from './catalysts/routes';
import { DeskReader } from './catalysts/desk/DeskReader';
import { RunningTerms } from './catalysts/RunningTerms';
import { SnapshotReader } from './catalysts/SnapshotReader';
import { TermNotices } from './catalysts/notices/TermNotices';
import type { CommunityConfig } from './config';
import { BallotService } from './elections/BallotService';
import { ElectionReader } from './elections/ElectionReader';
import { NominationService } from './elections/NominationService';
import { PhaseClock } from './elections/phases/PhaseClock';
import { PlanService } from './elections/PlanService';
import { RollMaker } from './elections/roll/RollMaker';
import { RollService } from './elections/RollService';
import { electionRoutes } from './elections/routes';
import { VacancyService } from './elections/VacancyService';
import { AgendaReader } from './events/agenda/AgendaReader';
import { ProposalService as AgendaProposalService } from './events/agenda/ProposalService';
import { RunService } from './events/agenda/RunService';
import { WriteBackService } from './events/agenda/WriteBackService';
import { HackathonClock } from './events/hackathons/HackathonClock';
import { HackathonReader } from './events/hackathons/HackathonReader';
import { HackathonService } from './events/hackathons/HackathonService';
import { JudgeService } from './events/hackathons/JudgeService';
import { OutcomeService } from './events/hackathons/OutcomeService';
import { ProjectService as HackathonProjectService } from './events/hackathons/ProjectService';
import { EventReader } from './events/EventReader';
import { eventRoutes } from './events/routes';
import { ChangeService } from './events/ChangeService';
import { FeedReader } from './events/feeds/FeedReader';
import { FeedService } from './events/feeds/FeedService';
import { Sight } from './events/feeds/Sight';
import { MaterialService } from './events/MaterialService';
import { Reminders } from './events/Reminders';
import { RsvpService } from './events/RsvpService';
import { SeriesClock } from './events/series/SeriesClock';
import { EventService } from './events/EventService';
import { HomeReader } from './home/HomeReader';
import { MineReader } from './home/MineReader';
import { homeRoutes } from './home/routes';
import { spokenOf } from './home/store/spokenOf';
import type { Routes } from './http/Routes';
import { Links } from './links';
import { Audience } from './outbox/Audience';
import { notificationReaction } from './outbox/notificationReaction';
import { Outbox } from './outbox/Outbox';
import { signalReaction } from './outbox/signalReaction';
import { PulseReader } from './pulse/PulseReader';
import { VoteOrigins } from './threads/demand/VoteOrigins';
import { Escalator } from './threads/escalation/Escalator';
import { HelperService } from './threads/helping/HelperService';
import { LinkNews } from './threads/links/LinkNews';
import type { LinkProviders } from './threads/links/LinkProviders';
import { LinkReader } from './threads/links/LinkReader';
import { LinkRefresher } from './threads/links/LinkRefresher';
import { LinkService } from './threads/links/LinkService';
import { Limits } from './threads/limits/Limits';
import { ModerationService } from './threads/moderation/ModerationService';
import { LogReader } from './threads/moderation/LogReader';
import { QueueReader } from './threads/moderation/QueueReader';
import { NoteService } from './threads/notes/NoteService';
import { MergeService } from './threads/merging/MergeService';
import { OrphanService } from './threads/orphans/OrphanService';
import { LabelService } from './threads/labels/LabelService';
import { ReplyService } from './threads/ReplyService';
import { RoadmapReader } from './threads/roadmap/RoadmapReader';
import { threadRoutes } from './threads/routes';
import { RequesterService } from './threads/stand/RequesterService';
import { RevisionReader } from './threads/stand/RevisionReader';
import { StandService } from './threads/stand/StandService';
import { SimilarReader } from './threads/search/SimilarReader';
import { ThreadReader } from './threads/ThreadReader';
import { ThreadService } from './threads/ThreadService';
import { BallotBox } from './threads/voting/BallotBox';
import { TransferService } from './threads/transfer/TransferService';
import { PurgeService } from './threads/tidying/PurgeService';
import { TidyService } from './threads/tidying/TidyService';
import { WaitingReader } from './threads/waiting/WaitingReader';
import { CachedCatalog } from './viewer/CachedCatalog';
import { EntityCatalog } from './viewer/EntityCatalog';
import { EntityPresence } from './viewer/EntityPresence';
import { PermissionGates } from './viewer/PermissionGates';
import { ScopeResolver } from './viewer/resolveScope';
import { Viewers } from './viewer/Viewers';

export interface CommunityOptions {
  knex: Knex;
  config: CommunityConfig;
  clock: () => Date;
  logger: LoggerService;
  auth: AuthService;
  httpAuth: HttpAuthService;
  userInfo: UserInfoService;
  permissions: PermissionsService;
  permissionsRegistry: PermissionsRegistryService;
  catalog: CatalogService;
  discovery: DiscoveryService;
  notifications: NotificationService;
  signals: SignalsService;
  linkProviders: LinkProviders;
}

export interface Community {
  routes: Routes;
  viewers: Viewers;
  outbox: Outbox;
  escalator: Escalator;
  termNotices: TermNotices;
  linkRefresher: LinkRefresher;
  phases: PhaseClock;
  /** Writes the occurrences of series as time goes on. */
  series: SeriesClock;
  reminders: Reminders;
  /** Tells what hackathons are at. */
  hackathons: HackathonClock;
  feeds: FeedReader;
}

/** Puts the rooms together: the only place that knows them all. */
export function createCommunity(options: CommunityOptions): Community {
  const { knex, config, clock, logger, auth } = options;
  const { cache } = config;
  const uncached = new EntityCatalog(options.catalog);
  const gates = new PermissionGates({
    permissions: options.permissions,
    registry: options.permissionsRegistry,
    ttl: cache.ttl,
  });
  const catalog =
    cache.ttl > 0
      ? new CachedCatalog(options.catalog, {
          ttl: cache.ttl,
          seesAll: credentials =>
            !config.isRestricted || gates.seesAll(credentials),
        })
      : uncached;
  const terms = new RunningTerms({ knex, ttl: cache.ttl });
  const links = new Links(config);

  const viewers = new Viewers({
    auth,
    httpAuth: options.httpAuth,
    userInfo: options.userInfo,
    gates,
    catalog,
    config,
    clock,
    catalystOn: (person, at) => terms.of(person, at),
  });
  const scopes = new ScopeResolver({ catalog, spokenOf: () => spokenOf(knex) });
  const outbox = new Outbox({
    knex,
    logger,
    clock,
    reactions: [
      signalReaction(options.signals),
      notificationReaction({
        notifications: options.notifications,
        audience: new Audience({
          knex,
          auth,
          catalog,
          clock,
          administrators: config.administrators,
          catalystsMay: config.catalystsMay,
        }),
        links,
        logger,
      }),
    ],
  });

  // What may be deleted because its entity is gone is asked for afresh.
  const presence = new EntityPresence({ auth, catalog: uncached });
  const origins = new VoteOrigins({ catalog, auth, logger, clock });
  const linkProviders = options.linkProviders;
  const linkRefresher = new LinkRefresher({
    knex,
    providers: linkProviders,
    news: new LinkNews({
      knex,
      outbox,
      whenMerged: config.links.whenMerged,
      catalystsMove: config.catalystsMay.move,
    }),
    logger,
    clock,
    every: config.links.refresh,
  });
  const threadReader = new ThreadReader({
    knex,
    scopes,
    presence,
    links: new LinkReader({
      knex,
      opened: ones => linkRefresher.opened(ones),
    }),
  });
  const limits = new Limits(config);
  const threads = new ThreadService({
    knex,
    reader: threadReader,
    outbox,
    ballots: new BallotBox({ knex, outbox, origins, limits }),
    limits,
  });
  const replies = new ReplyService({ reader: threadReader, threads, limits });
  const onThreads = { knex, reader: threadReader, threads };
  const notes = new NoteService(onThreads);
  const moderation = new ModerationService({ ...onThreads, limits });
  const queue = new QueueReader({ knex, scopes, catalog });
  const log = new LogReader({ knex, scopes, reader: threadReader });
  const helpers = new HelperService({
    knex,
    scopes,
    reader: threadReader,
    threads,
  });
  const merges = new MergeService({
    knex,
    reader: threadReader,
    outbox,
    origins,
  });
  const transfers = new TransferService({
    knex,
    reader: threadReader,
    threads,
  });
  const orphans = new OrphanService({
    knex,
    reader: threadReader,
    threads,
    presence,
    outbox,
  });
  const catalysts = new CatalystService({ knex, scopes, outbox, terms });
  const elections = new ElectionReader({ knex, scopes });
  const inElections = { knex, reader: elections, outbox };
  const eventReader = new EventReader({ knex, scopes, links });
  const sight = new Sight({
    permissions: options.permissions,
    auth,
    discovery: options.discovery,
    isRestricted: config.isRestricted,
  });
  const inEvents = { knex, reader: eventReader, outbox };
  const agendas = new AgendaReader({
    knex,
    reader: eventReader,
    threads: threadReader,
  });
  const hackathons = new HackathonReader({ knex, reader: eventReader });
  const inHackathons = { ...inEvents, hackathons };
  const inAgendas = { ...inEvents, agendas, threads: threadReader };
  const labels = new LabelService({
    knex,
    scopes,
    reader: threadReader,
    threads,
  });
  const home = new HomeReader({
    knex,
    scopes,
    threads: threadReader,
    catalysts,
    elections,
    events: eventReader,
    pulse: new PulseReader({ knex }),
    helpers,
    queue,
    labels,
  });

  const desk = new DeskReader({
    knex,
    catalog,
    waiting: new WaitingReader({ knex }),
    queue,
    events: eventReader,
    agendas,
  });

  return {
    viewers,
    outbox,
    linkRefresher,
    termNotices: new TermNotices({ knex, outbox, clock }),
    escalator: new Escalator({
      knex,
      outbox,
      clock,
      times: config.escalation,
    }),
    phases: new PhaseClock({
      knex,
      // What somebody may vote by is not taken from memory.
      rolls: new RollMaker({ catalog: uncached, auth }),
      outbox,
      terms,
      clock,
      logger,
    }),
    series: new SeriesClock({ knex, clock, logger }),
    feeds: new FeedReader({
      knex,
      viewers,
      whole: catalog,
      catalog: options.catalog,
      sight,
      links,
      spokenOf: () => spokenOf(knex),
      clock,
    }),
    reminders: new Reminders({
      knex,
      outbox,
      clock,
      ahead: config.events.reminders,
    }),
    hackathons: new HackathonClock({ knex, outbox, clock }),
    routes: {
      home: homeRoutes({
        reader: home,
        mine: new MineReader({
          knex,
          catalog,
          threads: threadReader,
          elections,
          events: eventReader,
        }),
        threads,
        desk,
      }),
      threads: threadRoutes({
        reader: threadReader,
        similar: new SimilarReader({ knex, scopes, reader: threadReader }),
        threads,
        replies,
        helpers,
        stand: {
          stand: new StandService({ reader: threadReader, threads }),
          requesters: new RequesterService({ reader: threadReader, threads }),
          revisions: new RevisionReader({ knex, reader: threadReader }),
        },
        roadmap: new RoadmapReader({ knex, scopes }),
        links: new LinkService({
          knex,
          reader: threadReader,
          threads,
          links,
          providers: linkProviders,
          refresher: linkRefresher,
        }),
        notes,
        moderation,
        queue,
        log,
        merges,
        transfers,
        orphans,
        labels,
        tidy: new TidyService({ knex, reader: threadReader, threads }),
        purge: new PurgeService({ knex, reader: threadReader, outbox }),
      }),
      catalysts: catalystRoutes({
        catalysts,
        proposals: new ProposalService({ knex, catalysts }),
        history: new HistoryReader({ knex, scopes }),
        directory: new DirectoryReader({
          knex,
          scopes,
          catalog,
          spokenOf: () => spokenOf(knex),
        }),
        desk,
        snapshots: new SnapshotReader(knex),
      }),
      elections: electionRoutes({
        reader: elections,
        plans: new PlanService(inElections),
        nominations: new NominationService(inElections),
        rolls: new RollService(inElections),
        ballots: new BallotService(inElections),
        vacancies: new VacancyService({ ...inElections, terms }),
      }),
      events: eventRoutes({
        reader: eventReader,
        events: new EventService(inEvents),
        changes: new ChangeService(inEvents),
        rsvps: new RsvpService(inEvents),
        materials: new MaterialService(inEvents),
        agenda: {
          reader: agendas,
          proposals: new AgendaProposalService(inAgendas),
          running: new RunService(inAgendas),
          answers: new WriteBackService({
            ...inAgendas,
            threadService: threads,
            limits,
            links,
          }),
        },
        hackathons: {
          reader: hackathons,
          setUps: new HackathonService(inHackathons),
          projects: new HackathonProjectService({
            ...inHackathons,
            threads: threadReader,
          }),
          judges: new JudgeService(inHackathons),
          outcomes: new OutcomeService({ ...inHackathons, limits, links }),
        },
        feeds: new FeedService({
          knex,
          scopes,
          sight,
          baseUrl: () => options.discovery.getExternalBaseUrl('community'),
        }),
      }),
    },
  };
}
