import { contract } from '@platform-community/backstage-plugin-community-common';
import { z } from 'zod';
import { anEventDetail, testEntityRef } from '../../testing';
import { planOf, type PlanDraft } from './planDraft';
import { isChange, toChange, toPlan } from './planRequest';
import { problemsOf } from './problemsOf';
import { never } from './repeats';

function aDraft(overrides: Partial<PlanDraft> = {}): PlanDraft {
  return {
    kind: 'demo',
    title: 'Demo day',
    description: '',
    date: '2026-11-24',
    time: '14:00',
    timeZone: 'Europe/Berlin',
    minutes: 60,
    repeats: never,
    place: '',
    url: '',
    capacity: null,
    hosts: [],
    entityRefs: [testEntityRef],
    ...overrides,
  };
}

const server = z.strictObject(contract.events.plan.body);

const wrong: [string, Partial<PlanDraft>][] = [
  ['a title of two letters', { title: ' ab ' }],
  ['a title that is too long', { title: 'x'.repeat(151) }],
  ['a description that is too long', { description: 'x'.repeat(20_001) }],
  ['no date', { date: '' }],
  ['a day that does not exist', { date: '2026-02-30' }],
  ['no time', { time: '' }],
  ['an hour that does not exist', { time: '24:30' }],
  ['no such zone', { timeZone: 'Mars/Olympus' }],
  ['no length', { minutes: Number.NaN }],
  ['four minutes', { minutes: 4 }],
  ['more than two weeks', { minutes: 20_161 }],
  ['half a minute', { minutes: 30.5 }],
  ['a place that is too long', { place: 'x'.repeat(201) }],
  ['a link without its scheme', { url: 'meet.example.com' }],
  ['a link that is no web address', { url: 'ftp://files.example.com' }],
  ['no place at all', { capacity: 0 }],
  ['half a place', { capacity: 1.5 }],
  [
    'eleven hosts',
    { hosts: Array.from({ length: 11 }, (_, i) => `user:default/u${i}`) },
  ],
  ['no entity', { entityRefs: [] }],
  [
    'eleven entities',
    { entityRefs: Array.from({ length: 11 }, (_, i) => `component:a/b${i}`) },
  ],
];

const right: [string, Partial<PlanDraft>][] = [
  ['the least there is', {}],
  ['three letters', { title: 'abc' }],
  ['five minutes', { minutes: 5 }],
  ['two weeks', { minutes: 20_160 }],
  [
    'a place and a link',
    { place: 'Room 4', url: ' https://meet.example.com ' },
  ],
  ['places and hosts', { capacity: 20, hosts: ['user:default/jun'] }],
];

describe('problemsOf', () => {
  it.each(wrong)('stops %s, which the server would refuse', (_, overrides) => {
    const draft = aDraft(overrides);
    expect(Object.keys(problemsOf(draft))).toEqual(Object.keys(overrides));
    expect(server.safeParse(toPlan(draft, 'key-12345')).success).toBe(false);
  });

  it.each(right)('lets %s pass, which the server takes', (_, overrides) => {
    const draft = aDraft(overrides);
    expect(problemsOf(draft)).toEqual({});
    expect(server.safeParse(toPlan(draft, 'key-12345')).success).toBe(true);
  });
});

describe('toChange', () => {
  const { event } = anEventDetail({
    place: 'Room 4',
    description: 'Bring questions.',
  });
  const defined = (draft: PlanDraft) =>
    JSON.parse(JSON.stringify(toChange(draft, event)));

  it('sends nothing when nothing is different', () => {
    expect(defined(planOf(event))).toEqual({ id: event.id });
    expect(isChange(toChange(planOf(event), event))).toBe(false);
  });

  it('sends only what is different, and null for what is emptied', () => {
    const draft = { ...planOf(event), time: '15:30', place: ' ', minutes: 90 };
    expect(defined(draft)).toEqual({
      id: event.id,
      startsLocal: '2026-11-24T15:30',
      minutes: 90,
      place: null,
    });
    expect(isChange(toChange(draft, event))).toBe(true);
  });
});
