import { isCalledOff, tellsChange } from "./calledOff.ts";
import type { CaseSentence, DatedSentence, DatedSentences } from "./datedSentences.ts";
import { readNames, sharesName } from "./namesInSentence.ts";
import { ALL_PROCEEDINGS, type Proceeding, readProceeding, tellsDeath, tellsEnd } from "./proceedings.ts";
import { type SentenceFeatureCache, sentenceAt, textAt } from "./sentenceFeatures.ts";

/** What a sentence says of a kind of proceedings: that they have another date, or are over. */
interface Change {
  readonly published: string;
  /** The article's id. */
  readonly article: string;
  /** When it was done; what was done before a date was set takes nothing from it. */
  readonly since: string;
  /** The date that it gives instead; empty where it gives none. */
  readonly date: string;
  readonly names: ReadonlySet<string>;
  /** Whether it says something of the person whom it names alone. */
  readonly isOfPerson: boolean;
}

/** Of each kind of proceeding the newest changes are looked at, so many, so that the cost stays linear. */
const MAX_CHANGES = 40;

/**
 * Whether a date that was set holds no longer: its sentence, or one of the same or a later day of publication, says that it was
 * moved or called off; or a later article that no longer gives it tells another date of the same proceeding, or its end.
 */
export function findCalledOffDates(
  { dated, leads }: Pick<DatedSentences, "dated" | "leads">,
  cache: SentenceFeatureCache,
): (sentence: DatedSentence) => boolean {
  const calledOff = new Map<string, string>();
  const standing = new Set<string>();
  const changes = new Map<Proceeding, Change[]>();
  for (const sentence of dated.filter((one) => cache.at(one).isEvent)) {
    const { id, published } = sentence.passage.article;
    const { value, status } = sentence.date;
    const isOff = status === "scheduled" && isOffAt(sentence);
    if (isOff && published > (calledOff.get(value) ?? "")) calledOff.set(value, published);
    if (status === "scheduled" && !isOff) standing.add(`${id} ${value}`);
    if (!isOff) addChanges(changes, sentence, sentence.date);
  }
  const withDate = new Set(dated.map(sentenceAt));
  for (const sentence of leads.filter((one) => !withDate.has(sentenceAt(one))))
    addChanges(changes, sentence, { value: sentence.passage.article.published.slice(0, 10), status: "happened" });
  for (const [kind, all] of changes) changes.set(kind, all.toSorted(byPublished).slice(0, MAX_CHANGES));
  return (sentence) => {
    const { published } = sentence.passage.article;
    if (published <= (calledOff.get(sentence.date.value) ?? "") || isOffAt(sentence)) return true;
    const kind = readProceeding(textAt(sentence));
    const names = readNames(textAt(sentence));
    return (
      kind !== undefined && (changes.get(kind) ?? []).some((change) => overtakes(change, sentence, names, standing))
    );
  };
}

function byPublished(one: Change, other: Change): number {
  return one.published < other.published ? 1 : one.published > other.published ? -1 : 0;
}

function overtakes(
  change: Change,
  { date: { value }, passage: { article } }: DatedSentence,
  names: ReadonlySet<string>,
  standing: ReadonlySet<string>,
): boolean {
  return (
    change.published > article.published &&
    change.since >= article.published.slice(0, change.since.length) &&
    change.date !== value &&
    !standing.has(`${change.article} ${value}`) &&
    (sharesName(names, change.names) || (!change.isOfPerson && (names.size === 0 || change.names.size === 0)))
  );
}

function isOffAt({ passage, index, date }: DatedSentence): boolean {
  const { start, end } = passage.sentences[index] ?? { start: 0, end: 0 };
  return isCalledOff(passage.article.text.slice(start, end), { start: date.start - start, end: date.end - start });
}

function addChanges(
  changes: Map<Proceeding, Change[]>,
  sentence: CaseSentence,
  date: Pick<DatedSentence["date"], "value" | "status">,
): void {
  const text = textAt(sentence);
  const { id, published } = sentence.passage.article;
  const isAhead = date.status === "scheduled";
  const isOfPerson = !isAhead && tellsDeath(text);
  const kinds = isOfPerson ? ALL_PROCEEDINGS : isAhead ? readNewDates(sentence) : readEnded(text);
  if (kinds.length === 0) return;
  const change: Change = {
    published,
    article: id,
    since: isAhead ? published.slice(0, 10) : date.value,
    date: isAhead ? date.value : "",
    names: readNames(text),
    isOfPerson,
  };
  for (const kind of kinds) appendTo(changes, kind, change);
}

/** The kinds of proceedings that a sentence, told as done, shows to have another date or none. */
function readEnded(text: string): readonly Proceeding[] {
  const kind = tellsChange(text) ? readProceeding(text) : undefined;
  return kind === undefined ? tellsEnd(text) : [kind, ...tellsEnd(text)];
}

/** The kind of proceeding that a sentence sets a date for, where that takes the place of an earlier one: a case has many hearings. */
function readNewDates({ passage, index }: CaseSentence): readonly Proceeding[] {
  const text = textAt({ passage, index });
  const isNew = tellsChange(text);
  // `It will now begin on …` speaks of what stands in the sentence before.
  const kind = readProceeding(text) ?? (isNew ? readProceeding(textAt({ passage, index: index - 1 })) : undefined);
  return kind !== undefined && (kind !== "hearing" || isNew) ? [kind] : [];
}

function appendTo(changes: Map<Proceeding, Change[]>, kind: Proceeding, change: Change): void {
  const own = changes.get(kind);
  if (own) own.push(change);
  else changes.set(kind, [change]);
}
