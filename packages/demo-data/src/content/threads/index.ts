import type { DemoThread } from '../types';
import { threads as berthHoldsApi } from './berth-holds-api';
import { threads as berthInventory } from './berth-inventory';
import { threads as buildCache } from './build-cache';
import { threads as checkout } from './checkout';
import { threads as clientLibrary } from './client-library';
import { threads as delivery } from './delivery';
import { threads as deployPipeline } from './deploy-pipeline';
import { threads as featureFlags } from './feature-flags';
import { threads as journeySearch } from './journey-search';
import { threads as notifications } from './notifications';
import { threads as paymentsGateway } from './payments-gateway';
import { threads as previewEnvironments } from './preview-environments';
import { threads as refundsWorker } from './refunds-worker';
import { threads as serviceTemplate } from './service-template';
import { threads as telemetryGateway } from './telemetry-gateway';
import { threads as timetableIngest } from './timetable-ingest';
import { threads as travellerApp } from './traveller-app';

export const threads: DemoThread[] = [
  ...deployPipeline,
  ...clientLibrary,
  ...telemetryGateway,
  ...previewEnvironments,
  ...buildCache,
  ...featureFlags,
  ...serviceTemplate,
  ...journeySearch,
  ...timetableIngest,
  ...paymentsGateway,
  ...refundsWorker,
  ...checkout,
  ...berthInventory,
  ...travellerApp,
  ...notifications,
  ...delivery,
  ...berthHoldsApi,
];
