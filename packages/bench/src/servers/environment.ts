/** What the harness tells the servers. */
export const env = {
  /** The community's database, full of threads. */
  get database() {
    return required('BENCH_DATABASE');
  },
  /** Where PostgreSQL is; for the bare server. */
  get connectionString() {
    return required('BENCH_CONNECTION');
  },
  /** The statements of each request, as `pages.ts` writes them. */
  get pagesFile() {
    return required('BENCH_PAGES');
  },
  get port() {
    return Number(required('BENCH_PORT'));
  },
};

function required(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is missing`);
  return value;
}
