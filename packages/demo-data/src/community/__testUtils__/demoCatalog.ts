import fs from 'node:fs';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';

interface Descriptor {
  kind: string;
  metadata: { name: string };
  spec: { owner?: string; memberOf?: string[]; targets?: string[] };
}

/** Who owns what and who is in which team, as the catalog files say. */
export function readDemoCatalog(file: string) {
  const owners = new Map<string, string>();
  const teams = new Map<string, string[]>();
  const read = (name: string) => {
    for (const document of parseAllDocuments(fs.readFileSync(name, 'utf8'))) {
      const { kind, metadata, spec }: Descriptor = document.toJS();
      const ref = `${kind.toLocaleLowerCase('en-US')}:default/${metadata.name}`;
      if (spec.owner) owners.set(ref, spec.owner);
      if (kind === 'User') {
        teams.set(
          ref,
          (spec.memberOf ?? []).map(team => `group:default/${team}`),
        );
      }
      for (const target of spec.targets ?? []) {
        read(path.join(path.dirname(name), target));
      }
    }
  };
  read(file);
  return { owners, teams };
}
