import fs from 'node:fs/promises';
import path from 'node:path';
import { parseAllDocuments } from 'yaml';
import { Failure } from './failure.mjs';

/**
 * Reads a catalog file the way the catalog will, to say what is wrong with it
 * before anything is started.
 */
export async function readCatalogFile(file) {
  const absolute = path.resolve(file);
  const text = await readText(absolute, file);
  const documents = parseAllDocuments(text, { merge: true });
  const broken = documents.find(document => document.errors?.length > 0);
  if (broken) {
    throw new Failure(
      `${file} is not YAML: ${broken.errors[0].message
        .split('\n')[0]
        .replace(/:$/, '')}.`,
    );
  }
  const entities = documents.map(document => document.toJS()).filter(isEntity);
  if (entities.length === 0) {
    throw new Failure(
      `${file} has no catalog entities: none of its documents has an apiVersion, a kind and a metadata.name.`,
    );
  }
  return { absolute, entities };
}

async function readText(absolute, file) {
  try {
    return await fs.readFile(absolute, 'utf8');
  } catch (error) {
    const reasons = {
      ENOENT: 'there is no such file',
      EISDIR: 'it is a folder',
      EACCES: 'this user may not read it',
    };
    throw new Failure(
      `Cannot read the catalog ${file}: ${reasons[error.code] ?? error.code}.`,
    );
  }
}

function isEntity(value) {
  return (
    typeof value === 'object' &&
    value !== null &&
    typeof value.apiVersion === 'string' &&
    typeof value.kind === 'string' &&
    typeof value.metadata?.name === 'string'
  );
}
