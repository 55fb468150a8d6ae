import { type Answer, answerQuestion } from "./library/answer/answer.ts";
import { type CaseMatch, findCase } from "./library/case.ts";
import { buildLibrary, type Library } from "./library/library.ts";
import type { Introduction, NamedCase } from "./reply.ts";
import type { Rejection } from "./shelf/rejection.ts";
import { readShelf } from "./shelf/shelf.ts";

export interface Query {
  readonly question: string;
  /** The slug of the one case to search. */
  readonly case?: string;
  readonly limit: number;
}

/** What is on the shelf, in figures. */
export type Stock = Omit<Introduction, "contact">;

/**
 * Holds the library in use and answers from it. Asks and answers are plain data and come as
 * promises, so that the library may live in another thread without anybody noticing.
 */
export interface Librarian {
  ask(query: Query): Promise<Answer>;
  findCase(name: string): Promise<CaseMatch>;
  describe(): Promise<Stock>;
}

export type Opening =
  | { readonly kind: "open"; readonly librarian: Librarian; readonly rejected: readonly Rejection[] }
  | { readonly kind: "no folder"; readonly reason: string };

/** Reads the knowledge folder and builds the library from it. */
export function openLibrarian(folder: string): Opening {
  const reading = readShelf(folder);
  if (reading.kind === "no folder") return reading;
  const { cases, articles, rejected } = reading.shelf;
  return { kind: "open", librarian: serve(buildLibrary(cases, articles)), rejected };
}

function serve(library: Library): Librarian {
  return {
    ask: async ({ question, case: slug, limit }) => answerQuestion(library, question, limit, slug),
    findCase: async (name) => findCase(library.cases, name),
    describe: async () => ({
      cases: library.cases.map((one) => ({
        ...nameCase(one),
        articles: library.articles.filter((article) => article.cases.includes(one.slug)).length,
      })),
      articles: library.articles.length,
      passages: library.index.passages.length,
    }),
  };
}

/** What a reply says of a case. */
export function nameCase({ slug, title, outcome, outcomeDate }: NamedCase): NamedCase {
  return { slug, title, outcome, outcomeDate };
}
