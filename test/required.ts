/** What may be missing on a developer's machine and must be there in continuous integration: PARLEY_REQUIRE names it. */

const REQUIRED = (process.env.PARLEY_REQUIRE ?? '').split(',').filter(name => name !== '');

/** The reason to skip by; throws where the thing is required. */
export function mayBeMissing(name: string, reason: string): string {
  if (REQUIRED.includes(name)) throw new Error(`PARLEY_REQUIRE names ${name}, but ${reason}.`);
  return reason;
}
