import {
  createContext,
  useContext,
  useMemo,
  useRef,
  type PropsWithChildren,
} from 'react';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import { useRouteRef } from '@backstage/core-plugin-api';
import {
  formatScope,
  type Scope,
} from '@platform-community/backstage-plugin-community-common';
import { rootRouteRef } from '../routes';

/** Whose community is shown. */
export interface CurrentScope {
  scope: Scope;
  /** The scope as the API takes it. */
  text: string;
  /** The entity whose page this is, or at the head of the scope. */
  entityRef?: string;
  entity?: Entity;
  title: string;
  /** The tab of an entity's page, or the page of the platform. */
  place: 'tab' | 'page';
}

/** What the list looked like when it was left, for the way back to it. */
export interface HomeMemory {
  search: string;
  scrollTop: number;
}

/** What the lists looked like when they were left, by scope. */
export type HomeMemories = { current: Map<string, HomeMemory> };

interface ScopeContextValue {
  current: CurrentScope;
  /** The address that all others of this scope stand below. */
  root: string;
  memory: HomeMemories;
}

const ScopeContext = createContext<ScopeContextValue | undefined>(undefined);

const kindsWithParts = ['system', 'domain'];

/** The scope of an entity: a system or domain stands for all its parts. */
export function scopeOfEntity(entity: Entity): CurrentScope {
  const entityRef = stringifyEntityRef(entity).toLocaleLowerCase('en-US');
  const hasParts = kindsWithParts.includes(
    entity.kind.toLocaleLowerCase('en-US'),
  );
  const scope: Scope = { of: hasParts ? 'parts' : 'entity', entityRef };
  return {
    scope,
    text: formatScope(scope),
    entityRef,
    entity,
    title: entity.metadata.title ?? entity.metadata.name,
    place: 'tab',
  };
}

/** Says to all that stands below it whose community it is. */
export function ScopeProvider(props: PropsWithChildren<{ entity: Entity }>) {
  const { entity, children } = props;
  const root = useRouteRef(rootRouteRef)();
  const memory = useRef(new Map<string, HomeMemory>());
  const current = useMemo(() => scopeOfEntity(entity), [entity]);
  return (
    <AnyScopeProvider current={current} root={root} memory={memory}>
      {children}
    </AnyScopeProvider>
  );
}

/** The same for any scope, wherever its community is shown. */
export function AnyScopeProvider(props: PropsWithChildren<ScopeContextValue>) {
  const { current, memory, children } = props;
  const root = props.root.replace(/\/+$/, '');
  const value = useMemo(
    () => ({ current, root, memory }),
    [current, root, memory],
  );
  return (
    <ScopeContext.Provider value={value}>{children}</ScopeContext.Provider>
  );
}

function useScopeContext(): ScopeContextValue {
  const value = useContext(ScopeContext);
  if (!value) throw new Error('useScope needs a ScopeProvider above it');
  return value;
}

/** Whose community this is. */
export function useScope(): CurrentScope {
  return useScopeContext().current;
}

/** The address that all others of this scope stand below, without a slash. */
export function useScopeRoot(): string {
  return useScopeContext().root;
}

/** What the list of this scope looked like when it was left. */
export function useHomeMemory() {
  const { current, memory } = useScopeContext();
  const { text } = current;
  return useMemo(
    () => ({
      recall: (): HomeMemory | undefined => memory.current.get(text),
      keep: (change: Partial<HomeMemory>) => {
        const before = memory.current.get(text);
        memory.current.set(text, {
          search: '',
          scrollTop: 0,
          ...before,
          ...change,
        });
      },
    }),
    [memory, text],
  );
}
