import fs from 'node:fs';
import type { Statement } from './recordStatements';

/**
 * What the floors run for each request of a scenario, by its path: the very
 * statements that make the product's page, so that all three walk the same
 * indexes.
 */
export type Pages = Record<string, Statement[]>;

export function writePages(file: string, pages: Pages): void {
  fs.writeFileSync(file, JSON.stringify(pages));
}

export function readPages(file: string): Pages {
  return JSON.parse(fs.readFileSync(file, 'utf8'));
}

/** The table that the floors insert their one row of a write into. */
export const marksTable = 'bench_marks';
