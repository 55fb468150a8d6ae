/** Headings of a part that tells again, in short, what the article tells. */
const RECAP =
  /^\W{0,6}(?:the )?(?:outcomes?|summary|in (?:short|brief)|overview|recap|key (?:points|facts|dates)|at a glance|conclusions?|timeline|how it ended|what happened next)\W{0,3}$/iu;

/** Whether a heading stands above a part that tells again, in short, what the article tells. */
export function isRecapHeading(heading: string | undefined): boolean {
  return heading !== undefined && RECAP.test(heading);
}
