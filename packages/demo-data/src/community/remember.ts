import { NotFoundError } from '@backstage/errors';

/** Something of the community that later acts refer to. */
export interface Remembered {
  id: string;
}

/** An id that is known once the act that makes it has been carried out. */
export function remember(what: string): Remembered {
  let known: string | undefined;
  return {
    get id() {
      if (!known) throw new NotFoundError(`${what} was not brought in`);
      return known;
    },
    set id(value) {
      known = value;
    },
  };
}
