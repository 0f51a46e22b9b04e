import type { CatalystRight } from '@platform-community/backstage-plugin-community-common';

/**
 * The routes that let a catalyst in because they are one, by the right that
 * they hang on. A test holds it to the tables of who may what.
 */
export const routesOfRight: Record<CatalystRight, string[]> = {
  respond: ['threads.respond'],
  move: [
    'threads.move',
    'threads.setTarget',
    'threads.clearTarget',
    'threads.confirmShipped',
    'threads.dismissShipped',
  ],
  accept: [
    'threads.accept',
    'threads.unaccept',
    'threads.whoMayKnow',
    'threads.callOn',
  ],
  label: [
    'threads.createLabel',
    'threads.changeLabel',
    'threads.deleteLabel',
    'threads.labelThread',
  ],
  link: ['threads.addLink', 'threads.removeLink'],
  pin: ['threads.pin', 'threads.unpin'],
  lock: ['threads.lock', 'threads.unlock'],
  merge: ['threads.previewMerge', 'threads.merge', 'threads.unmerge'],
  transfer: ['threads.previewTransfer', 'threads.transfer'],
  delete: ['threads.delete', 'threads.deleteReply'],
  moderate: [
    'threads.hide',
    'threads.restore',
    'threads.hideReply',
    'threads.restoreReply',
    'threads.decide',
    'threads.moderationHistory',
    'threads.listNotes',
    'threads.writeNote',
  ],
  plan: [
    'events.plan',
    'events.change',
    'events.cancel',
    'events.keep',
    'events.setUpHackathon',
    'events.withdrawProject',
    'events.awardProject',
    'events.linkProject',
    'events.growProject',
  ],
  agenda: [
    'events.suggestions',
    'events.fillAgenda',
    'events.present',
    'events.decideItem',
    'events.moveItem',
    'events.writeBack',
  ],
};
