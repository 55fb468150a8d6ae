import { defineCommand } from "../src/command.ts";
import { type Librarian, nameCase } from "../src/librarian.ts";
import type { Quote } from "../src/library/quote.ts";
import type { NamedCase, Reply } from "../src/reply.ts";

/** Longest question in every outlet, in characters: a long paragraph's worth, and what a search answers in time. */
export const LONGEST_QUESTION = 300;
export const USUAL_QUOTES = 3;

export const ask = defineCommand({
  name: "ask",
  description: "Ask a question; the articles answer in their own words",
  audience: "members",
  options: [
    {
      name: "question",
      description: "What you want to know",
      kind: "text",
      required: true,
      maxLength: LONGEST_QUESTION,
    },
    { name: "case", description: "Only this case", kind: "case", required: false },
  ],
  run: ({ question, case: name }, { librarian }) => answer(librarian, question, name),
});

/** Answers a question with up to `limit` quotations, from one case where `name` is its slug, title or alias. */
export async function answer(
  librarian: Librarian,
  asked: string,
  name?: string,
  limit: number = USUAL_QUOTES,
): Promise<Reply> {
  const question = asked.trim();
  const length = [...question].length;
  if (length === 0) return { kind: "no question" };
  if (length > LONGEST_QUESTION) return { kind: "question too long", length, limit: LONGEST_QUESTION };
  const chosen = await chooseCase(librarian, name);
  if (chosen.kind !== "chosen") return chosen;
  const stock = await librarian.describe();
  if (stock.passages === 0) return { kind: "empty shelf" };
  const { quotes, missing } = await librarian.ask({ question, case: chosen.slug, limit });
  if (quotes.length === 0) return { kind: "nothing found", question, missing, cases: stock.cases.map(nameCase) };
  return { kind: "quotes", question, quotes, cases: casesOf(quotes, stock.cases, chosen.slug) };
}

/** The slug of the case that was named, none where none was, or the reply that says why it can't be told. */
export async function chooseCase(
  librarian: Librarian,
  name: string | undefined,
): Promise<{ readonly kind: "chosen"; readonly slug?: string } | Extract<Reply, { name: string }>> {
  if (name === undefined) return { kind: "chosen" };
  const match = await librarian.findCase(name);
  if (match.kind === "found") return { kind: "chosen", slug: match.case.slug };
  if (match.kind === "ambiguous") return { kind: "ambiguous case", name, cases: match.cases.map(nameCase) };
  return { kind: "unknown case", name, cases: (await librarian.describe()).cases.map(nameCase) };
}

/** The cases whose outcome stands with the quotes: those of the articles, and the one that was asked about. */
function casesOf(quotes: readonly Quote[], cases: readonly NamedCase[], asked: string | undefined): NamedCase[] {
  const quoted = new Set([asked, ...quotes.map((quote) => quote.article.case)]);
  return cases.filter((one) => quoted.has(one.slug)).map(nameCase);
}
