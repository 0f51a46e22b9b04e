const key = 'demo.person';

/** Who is signed in on this browser, so that a reload does not ask again. */
export function rememberedPerson(): string | undefined {
  return localStorage.getItem(key) ?? undefined;
}

export function rememberPerson(ref: string) {
  localStorage.setItem(key, ref);
}

export function forgetPerson() {
  localStorage.removeItem(key);
}
