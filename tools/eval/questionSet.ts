import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import { MAX_QUESTION_LENGTH } from "../../commands/ask.ts";
import { readFolder } from "../../src/storage/folder/readFolder.ts";
import { codeOf } from "../../src/storage/folder/textFile.ts";
import { isTypo } from "../../src/text/typo.ts";
import { type Expected, holdsWords } from "./scoring.ts";

/** How a question differs from the article's words, or that a member asks it; of the last three the shelf has no answer. */
export const KINDS = "plain paraphrased misspelt date sum name shape member absent other chat".split(" ");

/** What somebody who types in a chat is after. */
export const INTENTS = [
  ..."status who charge verdict sentence amount why date howmany list compare accusation plain followup".split(" "),
  ..."absent offtopic meta chatter opinion".split(" "),
];

export interface SetQuestion extends Expected {
  readonly line: number;
  readonly question: string;
  /** One of `KINDS`. */
  readonly kind?: string;
  /** One of `INTENTS`, of a question in members' tone. */
  readonly intent?: string;
  /** The slug of the case that is chosen beside the question. */
  readonly case?: string;
  /** Whether the case's outcome alone answers. */
  readonly outcome: boolean;
  /** Texts of the articles that would mislead if they stood first. */
  readonly harm: readonly string[];
  /** Whether the shelf has an answer; where it has none, only silence is right. */
  readonly answerable: boolean;
  /** Whether it makes sense to somebody who doesn't have the article before them. */
  readonly standsAlone: boolean;
  readonly legal: boolean;
}

/** Questions, and the knowledge folder that they are asked of. */
export interface QuestionSet {
  readonly name: string;
  readonly knowledge: string;
  readonly questions: readonly SetQuestion[];
}

/** Where a set lies. */
export interface SetPlace {
  readonly name: string;
  readonly questions: string;
  readonly knowledge: string;
  /** Whether its texts must stand in its articles; another set's may be worded otherwise. */
  readonly isVerbatim?: boolean;
}

/** Sets, or the one sentence that says what is wrong with one. */
export type SetsReading =
  | { readonly ok: true; readonly sets: readonly QuestionSet[] }
  | { readonly ok: false; readonly problem: string };

/** A folder that holds `questions.jsonl` and `knowledge/`. */
export function placeOf(folder: string): SetPlace {
  const inside = (name: string) => join(folder, name);
  return { name: basename(resolve(folder)), questions: inside("questions.jsonl"), knowledge: inside("knowledge") };
}

export function readSets(places: readonly SetPlace[]): SetsReading {
  const sets: QuestionSet[] = [];
  for (const place of places) {
    const reading = readSet(place);
    if (!reading.ok) return { ok: false, problem: `${reading.problem}.` };
    sets.push(reading.value);
  }
  return { ok: true, sets };
}

/** What is wrong opens with the file's name, as it may be about either. */
type SetReading = { readonly ok: true; readonly value: QuestionSet } | { readonly ok: false; readonly problem: string };

function readSet({ name, questions: path, knowledge, isVerbatim = false }: SetPlace): SetReading {
  const text = readLines(path);
  if (typeof text === "string") return { ok: false, problem: `${path} ${text}` };
  if (!isFolder(knowledge)) return { ok: false, problem: `${knowledge} is not a folder; put the set's articles there` };
  const articles = isVerbatim ? readArticles(knowledge) : undefined;
  const questions: SetQuestion[] = [];
  for (const [at, line] of text.entries()) {
    const read = line.trim() === "" ? undefined : readQuestion(line, at + 1, knowledge, articles);
    if (typeof read === "string") return { ok: false, problem: `${path}:${at + 1}: ${read}` };
    if (read) questions.push(read);
  }
  if (questions.length > 0) return { ok: true, value: { name, knowledge, questions } };
  return { ok: false, problem: `${path} has no questions; write one a line, such as ${EXAMPLE}` };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The file's lines, or why it can't be read. */
function readLines(path: string): string[] | string {
  try {
    return readFileSync(path, "utf8").split("\n");
  } catch (fault) {
    return `can't be read (${codeOf(fault)}); name a folder that holds questions.jsonl and knowledge/`;
  }
}

const EXAMPLE = '{"question": "Who was the judge?", "answers": ["Ada Harrow"], "article": "case/name"}';

const flag = (name: string, absent: boolean) =>
  z.boolean({ error: `${name} must be true or false, without quotation marks` }).default(absent);
const texts = (error: string) => z.array(z.string({ error }), { error });
const ALL = "all must be a list of lists, each with one text at least of which any counts";
const ARTICLE = 'article must be an article\'s id such as "rust/why-the-case-was-dismissed", or a list of such';

const SCHEMA = z.object({
  question: z
    .string({ error: "question must be what is asked, as text" })
    .refine((text) => text.trim() !== "", "question is empty; write what is asked, or remove the line")
    .refine(
      (text) => [...text].length <= MAX_QUESTION_LENGTH,
      `question has more than ${MAX_QUESTION_LENGTH} characters, which no outlet takes; shorten it`,
    ),
  answers: texts("answers must be a list of texts, any of which counts").default([]),
  article: z.union([z.string(), texts(ARTICLE)], { error: ARTICLE }).default([]),
  all: z.array(texts(ALL).min(1, ALL), { error: ALL }).default([]),
  kind: z.enum(KINDS, { error: `kind must be one of ${KINDS.join(", ")}` }).optional(),
  intent: z.enum(INTENTS, { error: `intent must be one of ${INTENTS.join(", ")}` }).optional(),
  case: z.string({ error: 'case must be a case\'s slug such as "rust"' }).optional(),
  outcome: flag("outcome", false),
  harm: texts("harm must be a list of texts that would mislead if they stood first").default([]),
  answerable: flag("answerable", true),
  standsAlone: flag("standsAlone", false),
  legal: flag("legal", false),
});

/** The question, or what is wrong with its line. */
function readQuestion(
  text: string,
  line: number,
  knowledge: string,
  articles: Articles | undefined,
): SetQuestion | string {
  const json = parse(text);
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return `is not an object in JSON; write one a line, such as ${EXAMPLE}`;
  const slip = findSlip(Object.keys(json));
  if (slip !== undefined) return slip;
  const read = SCHEMA.safeParse(json);
  if (!read.success) return read.error.issues[0]?.message ?? "can't be understood";
  const { article, ...rest } = read.data;
  const question = { line, articles: [article].flat(), ...rest };
  const wrong = findUnanswerable(question) ?? findMissing(question, knowledge) ?? findIdle(question, knowledge);
  return wrong ?? (articles && findUnsaid(question, articles)) ?? question;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A field that is nearly called as one that decides something would be passed over, and the figures be wrong. */
function findSlip(names: readonly string[]): string | undefined {
  const known = Object.keys(SCHEMA.shape);
  for (const name of names.filter((one) => !known.includes(one))) {
    const meant = known.find((one) => !names.includes(one) && isTypo(name, one));
    if (meant !== undefined) return `${name} is no field; write ${meant}`;
  }
  return undefined;
}

/** Why a question could never count as answered, which would measure the set and not who answers. */
function findUnanswerable({ answerable, answers, all, articles, outcome, harm }: SetQuestion): string | undefined {
  if (!answerable && outcome) return 'has an outcome that answers and "answerable": false; remove one of them';
  if (articles.length === 0 && harm.length > 0) return "has harm and no article; name the one that tells it";
  if (!answerable) return undefined;
  if (answers.length > 0 && all.length > 0) return "has answers and all; leave one of them";
  if (answers.length === 0 && all.length === 0) return 'has no answers; list them, or write "answerable": false';
  return articles.length === 0 ? "has no article; name the one that tells the answer" : undefined;
}

/** Which file that a question needs isn't there. */
function findMissing(question: SetQuestion, knowledge: string): string | undefined {
  const { answerable, articles, harm, case: slug } = question;
  const needed = answerable || harm.length > 0 ? articles : [];
  const missing = needed.find((id) => !existsSync(join(knowledge, `${id}.md`)));
  if (missing !== undefined)
    return `names the article ${missing}, but there is no file ${join(knowledge, `${missing}.md`)}`;
  if (slug !== undefined && !existsSync(caseFileOf(slug, knowledge)))
    return `chooses the case ${slug}, but there is no file ${caseFileOf(slug, knowledge)}`;
  return undefined;
}

function caseFileOf(slug: string, knowledge: string): string {
  return join(knowledge, slug, "case.md");
}

/** What a question says that would never count. */
function findIdle(question: SetQuestion, knowledge: string): string | undefined {
  const { answers, all, harm, outcome } = question;
  const right = [...answers, ...all.flat()];
  const both = harm.find((text) => right.some((answer) => holdsWords(text, answer)));
  if (both !== undefined) return `takes “${both}” for harm, but it holds an answer; shorten it or remove it`;
  const open = outcome ? casesOfArticles(question).find((slug) => !tellsOutcome(slug, knowledge)) : undefined;
  return open && `takes the outcome for an answer, but ${caseFileOf(open, knowledge)} tells none`;
}

function tellsOutcome(slug: string, knowledge: string): boolean {
  const path = caseFileOf(slug, knowledge);
  return existsSync(path) && /^outcome:/m.test(readFileSync(path, "utf8"));
}

/** The slugs of the cases that the articles belong to. */
export function casesOfArticles({ articles }: Pick<Expected, "articles">): string[] {
  return [...new Set(articles.map((id) => id.split("/", 1).join()))];
}

/** The texts of articles by their ids. */
type Articles = ReadonlyMap<string, string>;

function readArticles(knowledge: string): Articles {
  const reading = readFolder(knowledge);
  return new Map(reading.ok ? reading.value.contents.articles.map(({ id, text }) => [id, text]) : []);
}

/** Which text no article of the question says, or which article says none of its texts. */
function findUnsaid({ answers, all, harm, articles }: SetQuestion, texts: Articles): string | undefined {
  const tells = (id: string, words: string) => holdsWords(texts.get(id) ?? "", words);
  const expected = [...answers, ...all.flat(), ...harm];
  const unsaid = expected.find((words) => !articles.some((id) => tells(id, words)));
  if (unsaid !== undefined) return `expects “${unsaid}”, which none of its articles says; write it as it stands there`;
  const silent = articles.find((id) => !expected.some((words) => tells(id, words)));
  return silent && `names the article ${silent}, which says nothing of what is expected; remove it`;
}
