import { writeDate } from "../../../src/documents/citation.ts";
import { printDates } from "../../../src/outlets/terminal/printDates.ts";
import { chooseColours } from "../../../src/outlets/terminal/terminal.ts";
import type { Shape } from "../doubling.ts";
import { CASE, day, repeat, tell, word, write } from "./articles.ts";

/** Dates, sentences, names and days of one case against one another. `size` is in kilobytes unless it says otherwise. */
export const TIMELINE_SHAPES: readonly Shape[] = [
  {
    name: "dates × words of one sentence, the same date",
    size: 512,
    prepare: (size) => telling(`The court met ${repeat((size * 1024) / 7, () => "Monday ")}`),
  },
  {
    name: "dates × words of one sentence, different dates",
    size: 512,
    prepare: (size) => telling(`The court met ${repeat((size * 1024) / 20, (at) => `${day(at)} and `)}`),
  },
  {
    name: "dates × other words of one sentence",
    size: 512,
    prepare: (size) =>
      telling(
        `${repeat((size * 512) / 6, (at) => `${word(at)} `)} ${repeat((size * 512) / 20, (at) => `${day(at)}, `)}`,
      ),
  },
  {
    name: "refused dates × words of one sentence",
    size: 512,
    prepare: (size) => telling(`The court met ${repeat((size * 1024) / 18, () => "the day after he ")}`),
  },
  {
    name: "sentences × words of one day",
    size: 512,
    prepare: (size) => telling(repeat((size * 1024) / 130, (at) => sentence(at, "May 5, 2019"))),
  },
  {
    name: "sentences × days in one month",
    size: 512,
    prepare: (size) => telling(repeat((size * 1024) / 130, (at) => sentence(at, `May ${(at % 28) + 1}, 2019`))),
  },
  {
    name: "sentences × different days",
    size: 512,
    prepare: (size) => telling(repeat((size * 1024) / 130, (at) => sentence(at, day(at)))),
  },
  {
    name: "sentences of a day × of its month and year",
    size: 512,
    prepare: (size) =>
      telling(
        repeat((size * 1024) / 130, (at) =>
          sentence(at, ["on May 5, 2019", "in May 2019", "in 2019", `on May ${(at % 28) + 1}, 2019`][at % 4] ?? ""),
        ),
      ),
  },
  {
    name: "days that articles tell alike, against one another (articles)",
    size: 128,
    prepare: (size) => {
      const articles = Array.from({ length: size }, (_, at) =>
        write(
          repeat(20, (line) => alike(`May ${((at + line) % 28) + 1}, ${2000 + (at % 20)}`)),
          at,
        ),
      );
      return () => tell(articles);
    },
  },
  {
    name: "days × days beside them, alike in two articles",
    size: 256,
    prepare: (size) => {
      const articles = [0, 1].map((at) =>
        write(
          repeat((size * 512) / 105, (line) => alike(dayInRow(line + at))),
          at,
        ),
      );
      return () => tell(articles);
    },
  },
  {
    name: "dates of one sentence × sentences",
    size: 512,
    prepare: (size) =>
      telling(repeat((size * 1024) / 900, (at) => `${repeat(40, (step) => `${day(at + step)} and `)}left at.\n\n`)),
  },
  {
    name: "words of procedure × dates",
    size: 256,
    prepare: (size) =>
      telling(repeat((size * 1024) / 60, (at) => `Ada Harrow was sentenced and freed on ${day(at)}.\n\n`)),
  },
  {
    name: "sentences without a date × the article's text",
    size: 512,
    prepare: (size) =>
      telling(
        repeat((size * 1024) / 90, (at) => `He left town the day after a ${word(at)} was found in the house.\n\n`),
      ),
  },
  {
    name: "quotations × the article's text",
    size: 512,
    prepare: (size) =>
      telling(
        repeat((size * 1024) / 60, (at) => `The jury heard the porter again on ${day(at)}.\n\n`),
        { limit: 200 },
      ),
  },
  {
    name: "sentences of one long paragraph × dates in it",
    size: 256,
    prepare: (size) => telling(repeat((size * 1024) / 130, (at) => `${sentence(at, day(at)).trim()} `)),
  },
  {
    name: "dates × sentences, printed one by one",
    size: 512,
    prepare: (size) => {
      const article = write(repeat((size * 1024) / 60, (at) => `The jury heard the porter on ${day(at)} again.\n\n`));
      const colours = chooseColours(process.stdout, true);
      return () => void printDates(article, colours);
    },
  },
  {
    name: "words asked for × sentences below a long heading",
    size: 512,
    prepare: (size) => {
      const article = write(
        `# ${repeat((size * 512) / 6, (at) => `${word(at)} `)}\n\n${repeat((size * 512) / 40, (at) => `He left on ${day(at)}.\n\n`)}`,
      );
      return () => tell([article], { about: "violin maker" });
    },
  },
  {
    name: "aliases × words of an article",
    size: 128,
    prepare: (size) => {
      const aliases = Array.from({ length: 100 }, (_, at) => `${"kiln ".repeat(18)}${word(at)}`.slice(0, 100));
      const article = write(repeat((size * 1024) / 500, (at) => `${"kiln ".repeat(90)} on ${day(at)}.\n\n`));
      return () => tell([article], {}, { ...CASE, aliases });
    },
  },
  {
    name: "days told without their year × with different years",
    size: 256,
    prepare: (size) => {
      const sure = write(
        repeat((size * 512) / 40, (at) => `He left on October 23, ${1000 + (at % 1100)}.\n\n`),
        1,
      );
      const guessed = write(
        repeat((size * 512) / 40, () => "He left the town on Oct. 23 once more.\n\n"),
        2,
      );
      return () => tell([sure, guessed]);
    },
  },
];

function sentence(at: number, when: string): string {
  return `The court ${word(at)} heard the ${word(at % 97)} porter ${word(at % 31)} and the ${word(at * 7)} maker of the ${word(at % 11)} violin ${when}.\n\n`;
}

/** Days that follow one another from 1900 on. */
function dayInRow(at: number): string {
  return writeDate(new Date(Date.UTC(1900, 0, 1 + at)).toISOString());
}

function alike(when: string): string {
  return `Ada Harrow was sentenced for the theft of the violin in Tarn on ${when}, the court said.\n\n`;
}

function telling(markdown: string, wanted: Parameters<typeof tell>[1] = {}): () => void {
  const article = write(markdown);
  return () => tell([article], wanted);
}
