const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Pasts that don't end in -ed. Those that are presents too (`put`, `read`, `let`) are taken for pasts: news is told in the past. */
const IRREGULAR_PASTS = set(`
  said told began begun went gone took taken made came saw seen found met left held gave given got led won lost sent spent shot
  cut put hit ran fell fallen rose risen wrote written spoke spoken drove driven broke broken chose chosen flew grew knew known
  threw thrown drew drawn stole stolen wore swore sworn tore bore born became brought bought thought taught caught fought sought
  kept slept swept built dealt felt heard laid paid sold stood understood struck pled hid hidden bit beat burst cost quit shut
  split spread withdrew withdrawn overturned fled bled sat sank lay woke arose dug hung lit rode sang shook slid stuck wound
  upheld forbade forgot forgiven oversaw undertook underwent let read set bid cast wed showed shown done`);

/** Words that end as pasts do and are none. */
const NO_PASTS = set(`
  hundred need needed-for indeed speed seed feed bed red embed exceed proceed succeed breed greed weed deed creed shed sled
  kindred sacred naked wicked rugged crooked beloved united limited alleged so-called supposed unprecedented -aged aged`);

/** What has a date ahead of it. */
export const PLANNED = set(`
  scheduled slated expected planned planning due set tentatively supposed anticipated poised
  deadline upcoming forthcoming awaiting awaits await pending`);

/** Pasts of what is arranged, whose dates lie ahead of them. */
export const ARRANGED = set(`invited summoned subpoenaed booked`);

/** Pasts of what puts something off, or allows it, until a date. */
export const DEFERRED = set(`
  postponed rescheduled adjourned deferred delayed extended put pushed moved gave given granted recessed suspended remanded ordered
  barred banned reset`);

/** Pasts of what gives something another date, before `to` and that date. */
export const MOVED = set(
  `moved postponed rescheduled adjourned deferred delayed pushed put bumped reset continued changed shifted`,
);

/** Pasts of what makes something last longer; of a place, they say no more than where it lay. */
export const EXTENDED = set(`extended prolonged renewed lengthened`);

/** Pasts of what takes a date back that was set: `vacated the May 3 trial date`. */
export const TAKEN_BACK = set(`cancelled canceled vacated scrapped postponed rescheduled delayed adjourned deferred`);

/** What is said of what is still to come then, before `would`. */
export const PROMISED = set(
  `said told announced promised vowed agreed pledged added wrote predicted warned decided expected hoped`,
);

/** What a court fixes a day for: `ordered a hearing for Oct. 2`, `set a trial date`. */
export const FIXED = set(`
  date dates hearing hearings trial retrial sentencing arraignment argument arguments conference vote election execution meeting
  deadline appointment court-martial inquest`);

/** What was said on the day it is told with, which is no day of the story. */
export const SAYING = set(`
  said says told tells announced reported added wrote confirmed ruled-that acknowledged disclosed noted explained`);

/** Presents that tell of what is to come when a date stands with them: `the trial begins Monday`. */
export const CALENDAR_VERBS = set(`
  begins opens starts resumes reconvenes convenes meets returns expires ends faces appears goes runs kicks takes comes arrives
  leaves concludes closes continues falls`);

/** The same of several, who begin: they are infinitives and nouns too. */
const PLURAL_CALENDAR_VERBS = set(`
  begin open start resume reconvene convene meet return expire end face appear go take come arrive leave conclude close continue
  stand`);

/** What several are called by, beside words that end in -s. */
const PLURALS = set(`
  both two three four five six men women people jurors attorneys police they we all`);

/** What makes a verb behind it an infinitive: `made the jurors leave Monday`. */
const CAUSATIVES = set(`make makes made let lets help helps helped see saw watch watched hear heard have had`);

/** What lasts until or through a date that is still to come. */
export const LASTING = set(`remains remain stays stay lasts last holds stands applies apply extends keeps bars covers`);

/** What is said to have been kept as it is, until or through a date: `kept the ban in place through Friday`. */
export const KEPT = /^(?:in (?:place|effect|force)|behind bars|in (?:jail|custody))$/;

/** Verbs that give what a label names its day: `set a Nov. 9 trial date`. */
export const SETTING = set(`
  set sets setting schedule schedules scheduled scheduling fix fixes fixed pick picked order orders ordered propose proposed request
  requested requests seek seeks sought wants want announced imposed on for`);

/** Verbs of those who have what a label names before them: `faces a Nov. 9 trial`. */
export const FACING = set(`faces face facing awaits await awaiting has have`);

/** Whether a word at a place says of several what is to come: `closing arguments begin`, but not `will begin`. */
export function isPluralCalendarVerb(words: readonly string[], at: number): boolean {
  const subject = words[at - 1] ?? "";
  if (!PLURAL_CALENDAR_VERBS.has(words[at] ?? "")) return false;
  if (!PLURALS.has(subject) && !/^(?!always$|perhaps$|besides$|sometimes$)\p{L}{2,}[^\P{L}sui]s$/u.test(subject))
    return false;
  return !words.slice(Math.max(0, at - 5), at).some((word) => CAUSATIVES.has(word));
}

/** Verbs before `to` that say that what follows was done, or not done. */
export const DONE = set(`
  managed began begun started continued failed refused declined used forced able unable had helped tried seemed appeared got came
  went rushed returned turned gathered met flew traveled travelled sped ran moved compelled caused led allowed enough proceeded
  reluctant neglected dared happened attempted chose sought testified pleaded convicted alleged believed known thought reported
  said found claimed`);

/** What somebody or something is brought to, and nobody does: `shot to death`, `taken to court`. */
export const NOT_DONE = set(`
  death court jail prison trial school church hospital hospitals power life custody office charges manslaughter town bed justice
  safety freedom bail parole probation congress parliament police prosecutors jurors investigators authorities officials lawyers`);

/** Words whose `to` leads to a thing, also where it is called as what is done: `pleaded guilty to murder`. */
export const LEADING_TO_THINGS = set(`
  guilty according prior close addition response access confessed admitted sentenced objected regard relation contrary similar
  thanks owing opposed addressed subject`);

/** Verbs before `to` that look ahead. */
export const AHEAD = set(`
  plan plans planned planning expect expects expected expecting schedule scheduled due set slated agree agrees agreed promise
  promises promised vow vows vowed vowing decide decides decided intend intends intended hope hopes hoped hoping want wants wanted
  prepare prepares prepared preparing ready likely supposed about invited ordered asked asks told urged poised authorized
  summoned subpoenaed required bound pledged pledges offered threatened wishes tentatively willing`);

/** Small words that make a verb's tense. */
export const WILL = /^(?:will|shall|won't|.{1,12}'ll)$/;
export const MODAL = /^(?:would|wouldn't|.{1,12}'d|could|couldn't|should|must|may|might|can|cannot|can't)$/;
export const BE_NOW = /^(?:is|are|am|isn't|aren't|i'm|(?:he|she|it|that|there)'s|(?:they|we|you)'re)$/;
export const BE_THEN = /^(?:was|were|wasn't|weren't)$/;
export const HAVE = /^(?:has|have|had|hasn't|haven't|hadn't|.{1,6}'ve)$/;
const DO = /^did(?:n't)?$/;

/** Whether a lower-case word is a past form: irregular, or ending in -ed and no exception. */
export function isPast(word: string): boolean {
  return IRREGULAR_PASTS.has(word) || (/.{2}ed$/.test(word) && !NO_PASTS.has(word) && !word.includes("-"));
}

const TELLING_SETS = [
  PLANNED,
  ARRANGED,
  CALENDAR_VERBS,
  PLURAL_CALENDAR_VERBS,
  LASTING,
  set("to ; plans expects intends hopes"),
];
const TELLING_KINDS = [WILL, MODAL, BE_NOW, BE_THEN, HAVE, DO];

/** Whether a tense may be read from a word, and its neighbours; most words are none of these. */
export function mayTellTense(word: string): boolean {
  return isPast(word) || TELLING_SETS.some((kind) => kind.has(word)) || TELLING_KINDS.some((kind) => kind.test(word));
}
