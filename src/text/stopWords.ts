/** The English list of stopword 3.1.5 (MIT), which goes back to the search engine of the Snowball project. */
const COMMON = `
  about after all also am an and another any are as at be because been before being between both but by came can come could
  did do each for from get got has had he have her here him himself his how if in into is it like make many me might more
  most much must my never now of on only or other our out over said same she should since some still such take than that the
  their them then there these they this those through to too under up very was way we well were what where which while who
  with would you your a i`;

/** Words that say nothing about a case, and what is left of contractions. */
const EMPTY = "when why am being doing does done having its me ours whom whose shall tell please say else ve ll";

/** Words in lower case that are not worth searching for. */
export const STOP_WORDS: ReadonlySet<string> = new Set([COMMON, EMPTY].flatMap((words) => words.trim().split(/\s+/)));
