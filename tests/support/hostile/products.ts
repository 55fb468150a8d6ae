import { article, type Specimen, served } from "./specimen.ts";

/**
 * Files of nearly a mebibyte in which two lengths may multiply: each word of one thing read again for each of another.
 * All of them are articles that the shelf takes, so what is bounded is what is done with them.
 */
export function productSpecimens(): Specimen[] {
  return Object.entries(PRODUCTS).map(([name, body]) => ({
    path: `products/${name.replaceAll(" ", "-")}.md`,
    content: article(`${PROOF}\n\n${body}`),
    fate: served(PROOF),
  }));
}

/** What each of them tells besides. */
export const PROOF = "Ada Harrow left Tarn on May 3, 2029.";

const WORDS = Array.from({ length: 40_000 }, (_, at) => `porter${at}`).join(" ");
const DAYS = Array.from({ length: 28 }, (_, at) => `May ${at + 1}, 2030`);
const fill = (piece: string) => piece.repeat(Math.floor(1_000_000 / piece.length));

const PRODUCTS: Readonly<Record<string, string>> = {
  "weekdays of one sentence": `The court met ${fill("Monday ")}.`,
  "dates of one sentence": `The court met on ${fill(`${DAYS.join(", ")}, `)} and rose.`,
  "years of one sentence": `The court met in ${fill("2019, 2020 and 2021, ")} and rose.`,
  "dates and words of one sentence": `The court met on ${`${DAYS.join(", ")}, `.repeat(1200)} and heard ${WORDS}.`,
  "dates of each sentence": fill(`The court met on ${DAYS.join(" and ")}.\n\n`),
  "dates counted from events in one sentence": `He left ${fill("the day after the verdict ")}.`,
  "sentences counted from events": "He left town on the day after the verdict was read in court.\n\n".repeat(9000),
  "sentences of one day":
    "The jury heard the porter again on May 3, 2030, and the court rose early that day.\n\n".repeat(9000),
  "a heading over short paragraphs": `# ${WORDS}\n\n${"The violin was found.\n\n".repeat(9000)}`,
  "an underlined paragraph over short ones": `${WORDS}\n---\n\n${"The violin was found.\n\n".repeat(9000)}`,
  "a heading that asks": `# ${WORDS}?\n\n${"It was found on May 3.\n\n".repeat(9000)}`,
  "headings over a paragraph each": `# ${WORDS.slice(0, 150)}\n\nThe violin was found.\n\n`.repeat(4900),
};
