import type {
  DemoElection,
  DemoEvent,
  DemoLabel,
  DemoLink,
  DemoOffer,
  DemoTerm,
  DemoThread,
  DemoTidying,
  DemoWatch,
} from '../content';
import type { Act } from './Act';
import { electionActs } from './electionActs';
import { eventActs } from './eventActs';
import { labelActs } from './labelActs';
import { linkActs } from './linkActs';
import { offerActs } from './offerActs';
import { termActs } from './termActs';
import { threadActs } from './threadActs';
import { tidyingActs } from './tidyingActs';
import { watchActs } from './watchActs';

export interface DemoContent {
  threads: DemoThread[];
  terms: DemoTerm[];
  elections: DemoElection[];
  events: DemoEvent[];
  offers: DemoOffer[];
  links: DemoLink[];
  watches: DemoWatch[];
  labels: DemoLabel[];
  tidying: DemoTidying[];
}

/**
 * Everything that happened, oldest first, so that each act finds people in the
 * roles they had then. What happened at the same time keeps its causal order.
 */
export function timeline(content: DemoContent, now: Date): Act[] {
  return [
    ...content.terms.flatMap(term => termActs(term, now)),
    ...content.threads.flatMap(thread => threadActs(thread, now)),
    ...content.elections.flatMap(one => electionActs(one, now)),
    ...content.events.flatMap(event => eventActs(event, now)),
    ...content.links.flatMap(link => linkActs(link, now)),
    ...content.offers.flatMap(offer => offerActs(offer, now)),
    ...content.watches.flatMap(watch => watchActs(watch, now)),
    ...content.labels.flatMap(label => labelActs(label, now)),
    ...content.tidying.flatMap(one => tidyingActs(one, now)),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
}
