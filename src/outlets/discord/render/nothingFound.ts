import type { Reply } from "../../../app/reply.ts";
import type { NamedCase } from "../../../documents/case.ts";
import { fingerprint } from "../../../text/fingerprint.ts";
import { escapeText } from "./escape.ts";
import { writeList } from "./list.ts";
import { button, container, type OutgoingMessage, oneLine, row, textOf, truncate } from "./message.ts";
import { writeArticle } from "./sources.ts";

type NothingFound = Extract<Reply, { kind: "nothing found" }>;

const MAX_MISSING = 8;
const MAX_WORD_LENGTH = 60;

/** Says what was missing, and what the shelf does have near the question; it never guesses. */
export function renderNothingFound({ question, missing, nearest, cases }: NothingFound): OutgoingMessage {
  const isNear = nearest.cases.length > 0;
  const texts = [
    `**Nothing found.** ${sayWhy(missing)}\n-# You asked: ${escapeText(oneLine(question))}`,
    ...(nearest.articles.length > 0
      ? [
          `The nearest articles:\n${writeList(
            nearest.articles.map((one) => writeArticle(one, true)),
            2000,
          )}`,
        ]
      : []),
    isNear ? `The nearest cases:\n${listCases(nearest.cases)}` : `On the shelf:\n${listCases(cases)}`,
    "-# Casebook only quotes, and here no passage answers. Asking in other words, in English, may help; /sources lists all articles.",
  ];
  const buttons = nearest.cases.map((one) =>
    button(`Articles: ${one.title}`, { kind: "sources", case: fingerprint(one.slug) }),
  );
  return { components: [container(texts.map(textOf)), ...row(buttons)] };
}

function sayWhy(missing: readonly string[]): string {
  if (missing.length === 0) return "No article here answers that.";
  const words = missing.slice(0, MAX_MISSING).map((word) => `“${escapeText(truncate(word, MAX_WORD_LENGTH))}”`);
  return `No passage here mentions ${new Intl.ListFormat("en", { type: "disjunction" }).format(words)}.`;
}

export function listCases(cases: readonly NamedCase[]): string {
  return writeList(
    cases.map(({ title }) => escapeText(title)),
    700,
  );
}
