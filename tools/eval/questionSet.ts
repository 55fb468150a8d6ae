import { existsSync, readFileSync, statSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { z } from "zod";
import { MAX_QUESTION_LENGTH } from "../../commands/ask.ts";
import { codeOf } from "../../src/storage/folder/textFile.ts";
import { isTypo } from "../../src/text/typo.ts";
import type { Expected } from "./scoring.ts";

/** How a question differs from the article's words; of the last three the shelf has no answer. */
export const KINDS = "plain paraphrased misspelt date sum name shape absent other chat".split(" ");

export interface SetQuestion extends Expected {
  readonly line: number;
  readonly question: string;
  /** One of `KINDS`. */
  readonly kind?: string;
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

function readSet({ name, questions: path, knowledge }: SetPlace): SetReading {
  const text = readLines(path);
  if (typeof text === "string") return { ok: false, problem: `${path} ${text}` };
  if (!isFolder(knowledge)) return { ok: false, problem: `${knowledge} is not a folder; put the set's articles there` };
  const questions: SetQuestion[] = [];
  for (const [at, line] of text.entries()) {
    const read = line.trim() === "" ? undefined : readQuestion(line, at + 1, knowledge);
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
  kind: z.enum(KINDS, { error: `kind must be one of ${KINDS.join(", ")}` }).optional(),
  answerable: flag("answerable", true),
  standsAlone: flag("standsAlone", false),
  legal: flag("legal", false),
});

/** The question, or what is wrong with its line. */
function readQuestion(text: string, line: number, knowledge: string): SetQuestion | string {
  const json = parse(text);
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return `is not an object in JSON; write one a line, such as ${EXAMPLE}`;
  const slip = findSlip(Object.keys(json));
  if (slip !== undefined) return slip;
  const read = SCHEMA.safeParse(json);
  if (!read.success) return read.error.issues[0]?.message ?? "can't be understood";
  const { article, ...rest } = read.data;
  const question = { line, articles: [article].flat(), ...rest };
  return (question.answerable ? findUnanswerable(question, knowledge) : undefined) ?? question;
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
function findUnanswerable({ answers, articles }: Expected, knowledge: string): string | undefined {
  if (answers.length === 0) return 'has no answers; list them, or write "answerable": false';
  if (articles.length === 0) return "has no article; name the one that tells the answer";
  const missing = articles.find((id) => !existsSync(join(knowledge, `${id}.md`)));
  return missing && `names the article ${missing}, but there is no file ${join(knowledge, `${missing}.md`)}`;
}
