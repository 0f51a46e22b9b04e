import { z } from 'zod';
import { endpoint } from '../contract/endpoint';
import {
  entities,
  entityRef,
  freeText,
  id,
  limits,
  line,
  nothing,
  ref,
} from '../contract/fields';
import { scopeText } from '../scope';

/** The colours a label can have; each is readable in light and dark. @public */
export const labelColors = [
  'gray',
  'blue',
  'green',
  'yellow',
  'red',
  'violet',
] as const;
/** @public */
export type LabelColor = (typeof labelColors)[number];

export const labelColor = z
  .enum(labelColors)
  .meta({ id: 'LabelColor', description: 'One of a few readable colours' });

/** A label as a thread shows it. */
export const labelMark = z
  .object({ id, name: z.string(), color: labelColor })
  .meta({ id: 'LabelMark' });

export const labelView = labelMark
  .extend({
    entityRef: ref.meta({ description: 'Whose label it is' }),
    description: z.string(),
    can: z.object({ change: z.boolean() }),
  })
  .meta({
    id: 'Label',
    description: 'A word that threads of an entity and its parts may carry',
  });

const name = line(limits.label.max, limits.label.min).meta({
  description: 'Unique among the labels of its entity, without case',
});
const description = freeText(limits.labelDescription.max);

/** Labels that are on threads, or may be put there. */
export const labelIds = z
  .array(id)
  .max(
    limits.labelsOnThread.max,
    `must have at most ${limits.labelsOnThread.max} labels`,
  );

const oneLabel = z.object({ label: labelView }).meta({ id: 'OneLabel' });
const leading = 'An owner or catalyst of the entity, or an administrator';

export const labelList = z
  .object({
    items: z.array(labelView),
    can: z.object({ create: z.boolean() }),
    entities,
  })
  .meta({ id: 'LabelList' });

/** Labels: routes and shapes. @public */
export const labelRoutes = {
  listLabels: endpoint({
    method: 'get',
    path: '/labels',
    summary:
      'The labels that threads of a scope may carry: of an entity its own and those of what it is a part of, else those of all in the scope',
    who: 'Whoever may see the entity',
    query: { scope: scopeText },
    answer: labelList,
  }),
  createLabel: endpoint({
    method: 'post',
    path: '/labels',
    summary: 'Makes a label for an entity, and for what is a part of it',
    who: leading,
    body: {
      entityRef,
      name,
      color: labelColor,
      description: description.optional(),
    },
    answer: oneLabel,
    status: 201,
  }),
  changeLabel: endpoint({
    method: 'patch',
    path: '/labels/:id',
    summary: 'Changes a label wherever it is',
    who: leading,
    params: { id },
    body: {
      name: name.optional(),
      color: labelColor.optional(),
      description: description.optional(),
    },
    answer: oneLabel,
  }),
  deleteLabel: endpoint({
    method: 'delete',
    path: '/labels/:id',
    summary: 'Deletes a label, and takes it off all threads',
    who: leading,
    params: { id },
    answer: nothing,
    status: 204,
  }),
};

/** A label as a thread shows it. @public */
export type LabelMark = z.infer<typeof labelMark>;
/** @public */
export type LabelView = z.infer<typeof labelView>;

/** A name as labels are told apart by: without case and odd spaces. @public */
export function labelKey(text: string): string {
  return text
    .normalize('NFKC')
    .trim()
    .replace(/\s+/g, ' ')
    .toLocaleLowerCase('en-US');
}
