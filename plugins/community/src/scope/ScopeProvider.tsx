import {
  createContext,
  useContext,
  useMemo,
  useRef,
  type PropsWithChildren,
} from 'react';
import { stringifyEntityRef, type Entity } from '@backstage/catalog-model';
import {
  formatScope,
  type Scope,
} from '@platform-community/backstage-plugin-community-common';

/** Whose community is shown. */
export interface CurrentScope {
  scope: Scope;
  /** The scope as the API takes it. */
  text: string;
  /** The entity whose page this is, if it is one's. */
  entityRef?: string;
  entity?: Entity;
  title: string;
}

/** What the list looked like when it was left, for the way back to it. */
export interface HomeMemory {
  search: string;
  scrollTop: number;
}

interface ScopeContextValue {
  current: CurrentScope;
  memory: { current: Map<string, HomeMemory> };
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
  };
}

/** Says to all that stands below it whose community it is. */
export function ScopeProvider(props: PropsWithChildren<{ entity: Entity }>) {
  const { entity, children } = props;
  const memory = useRef(new Map<string, HomeMemory>());
  const value = useMemo(
    () => ({ current: scopeOfEntity(entity), memory }),
    [entity],
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
