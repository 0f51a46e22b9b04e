import type { Deed } from '../Deed';
import { gathering } from './gathering';
import { helping } from './helping';
import { linking } from './linking';
import { moderating } from './moderating';
import { standing } from './standing';
import { tidying } from './tidying';
import { wanting } from './wanting';
import { writing } from './writing';

/** All that people do with threads, by name. */
export const deeds = {
  ...writing,
  ...wanting,
  ...standing,
  ...tidying,
  ...moderating,
  ...gathering,
  ...helping,
  ...linking,
} satisfies Record<string, Deed>;

export type DeedName = keyof typeof deeds;

/** How much more often than the others some are done. */
export const often: Partial<Record<DeedName, number>> = {
  create: 7,
  reply: 6,
  vote: 5,
  merge: 4,
  unmerge: 3,
  move: 3,
  respond: 3,
  acceptAnswer: 3,
  hide: 2,
  restore: 2,
  hideReply: 2,
  restoreReply: 2,
  pin: 3,
  watch: 2,
};
