/** What opens a line that says who worked on a report. */
const WORK =
  /^[([]?(?:(?:additional|further|with|contributed) )*(?:reporting|writing|editing|edited|written|compiled|translated|translation|production|produced|research|photography|photographs|photos?|video|graphics?|illustrations?)(?:,? (?:and|&) \p{Ll}+)? (?:from|by) /iu;
/** The words in small letters that such a line may have; any other makes it a sentence. */
const SMALL = new Set(
  "and with by in of at for the from additional further reporting writing editing edited written compiled translated production produced contributed research photography photographs photo photos video graphics illustrations de la le van von der den bin al el da di du dos".split(
    " ",
  ),
);

/** Longer lines tell something. UTF-16 code units. */
const MAX_LENGTH = 400;

/** Whether a line only says who reported, wrote, edited or photographed: `(Reporting by …; editing by …)`. */
export function isWorkCredit(text: string): boolean {
  if (text.length > MAX_LENGTH || !WORK.test(text)) return false;
  return (text.match(/[\p{L}'’-]+/gu) ?? []).slice(1).every((word) => !/^\p{Ll}/u.test(word) || SMALL.has(word));
}

const JOB =
  /^(?:(?:senior|chief|staff|special|managing|deputy|assistant|associate|contributing|national|political|legal|courts?|crime|news|\p{Lu}[\p{L}.]+) ){0,5}(?:writers?|reporters?|correspondents?|editors?|columnists?|producers?|journalists?|contributors?|photographers?|staff|bureau|news|press)(?:,? (?:of|for|in|at) .{1,60}| for .{1,60})?$/iu;

/** A line below a byline: a job, a paper, an address of a network or of mail. UTF-16 code units. */
const MAX_LINE = 80;

/** Whether a line says what somebody does for an outlet, as below a byline: `Staff Writer`. */
export function isJobLine(line: string): boolean {
  return line.length <= MAX_LINE && (JOB.test(line) || /^@\w{2,30}$|^\S{1,40}@\S{3,40}$/.test(line));
}
