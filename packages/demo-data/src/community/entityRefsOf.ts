import { userRef } from './Act';
import type { DemoContent } from './timeline';

/** All entities and people the content speaks of, each once. */
export function entityRefsOf(content: DemoContent): string[] {
  const { threads, terms, events, offers, links, watches, labels, tidying } =
    content;
  const people = [
    ...threads.flatMap(thread => [
      thread.by,
      ...thread.votes,
      ...(thread.watchers ?? []),
      ...(thread.moves ?? []).map(move => move.by),
      ...(thread.response ? [thread.response.by] : []),
      ...(thread.replies ?? []).flatMap(reply => [
        reply.by,
        ...(reply.replies ?? []).map(nested => nested.by),
      ]),
    ]),
    ...terms.flatMap(term => [
      term.person,
      term.appointedBy,
      ...(term.ended ? [term.ended.by] : []),
    ]),
    ...events.flatMap(event => [
      event.by,
      ...(event.hosts ?? []),
      ...(event.regulars ?? []),
      ...event.going,
      ...(event.maybe ?? []),
      ...(event.notGoing ?? []),
      ...(event.agenda ?? []).flatMap(item => [item.by, ...(item.votes ?? [])]),
    ]),
    ...offers.map(offer => offer.by),
    ...links.map(link => link.by),
    ...watches.map(watch => watch.by),
    ...labels.map(label => label.by),
    ...tidying.map(one => one.by),
  ];
  const entities = [
    ...threads.map(thread => thread.entity),
    ...terms.map(term => term.entity),
    ...events.flatMap(event => event.entities),
    ...offers.map(offer => offer.entity),
    ...links.map(link => link.on.entity),
    ...watches.map(watch => watch.entity),
    ...labels.map(label => label.entity),
    ...tidying.map(one => one.on.entity),
  ];
  return [...new Set([...entities, ...people.map(userRef)])];
}
