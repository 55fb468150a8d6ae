/**
 * A rule about boilerplate to copy: a line that belongs to the page and is never quoted. It is not live.
 *
 * 1. Add the pattern as a row to `NOTICES` in `src/text/boilerplate.ts`.
 * 2. Add the lines of `tests/unit/examples/boilerplateRule.test.ts` to the tables of `tests/unit/text/boilerplate.test.ts`: those
 *    it is for, and those that are like them but are the article's own words.
 *
 * A line may be hostile, so a pattern begins at `^` where it can, and each repeat has a bound and can match in one way alone.
 */
export const BELL_NOTICE = /^(?:tap|press) the bell (?:icon )?(?:for|to get) [^.]{1,60}(?:alerts|notifications)\.?$/i;
