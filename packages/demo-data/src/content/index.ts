import { elections } from './elections';
import { events } from './events';
import { links } from './links';
import { offers } from './offers';
import { labels, tidying } from './order';
import { terms } from './terms';
import { threads } from './threads';
import { watches } from './watches';

export * from './types';

/** All that the people of the demo catalog said and did over the last year. */
export const content = {
  threads,
  terms,
  elections,
  events,
  offers,
  links,
  watches,
  labels,
  tidying,
};
