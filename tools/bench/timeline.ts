import { toCaseSlug } from "../../src/documents/caseSlug.ts";
import { parseArticleFile } from "../../src/documents/format/articleFile.ts";
import { loadSnapshot } from "../../src/search/index/snapshot.ts";
import { buildTimeline } from "../../src/timeline/buildTimeline.ts";
import { findDatedSentences } from "../../src/timeline/datedSentences.ts";
import { writeArticle } from "../../tests/support/temporary.ts";
import { measureGrowth } from "./growth.ts";
import { printTable } from "./table.ts";

const SIZES = { whole: [75, 150, 300, 600], quick: [20, 40] };
const CASE = { slug: toCaseSlug("case"), title: "People v. Harrow", aliases: ["Harrow"] };
const MONTHS = "January February March April May June July August September October November December".split(" ");
const STEPS = "arrested charged indicted tried convicted sentenced freed sued searched heard".split(" ");

/** Reads so many articles of one case and tells its timeline: all that `npm run timeline` does but starting. */
export function benchTimeline(isQuick: boolean): void {
  const sizes = isQuick ? SIZES.quick : SIZES.whole;
  const files = Array.from({ length: Math.max(...sizes) }, (_, at) => writeReport(at));
  const growth = measureGrowth("articles of one case", sizes, 3, (size) => tell(files.slice(0, size)));
  const largest = Math.max(...sizes);
  printTable(
    `A timeline of ${Math.min(...sizes)} to ${largest} articles, from their files`,
    ["", "time for twice as many", "last doubling", `ms for ${largest}`],
    [[growth.name, growth.ratio, growth.lastRatio, growth.slowest]],
  );
}

function tell(files: readonly string[]): void {
  const articles = files.flatMap((text, at) => {
    const file = parseArticleFile(text, toCaseSlug("case"), `a${at}`);
    return file.ok ? [file.value.article] : [];
  });
  buildTimeline(findDatedSentences(CASE, loadSnapshot([], articles).indexed.values()), { limit: 12 });
}

/** About as long and with about as many dates as a news report, 500 words and 12 dates. */
function writeReport(at: number): string {
  const paragraphs = Array.from({ length: 20 }, (_, line) => {
    const [month, step] = [MONTHS[(at + line) % 12], STEPS[(at * 7 + line) % 10]];
    const whens = [
      `on ${month} ${((at * 3 + line) % 28) + 1}, 203${at % 3}`,
      ...["then", "in 2031", "then", "on Friday", `in ${month} 2031`, "then"],
    ];
    const when = whens[line % whens.length];
    const filler = Array.from({ length: 14 }, (_unused, word) => `word${(at * 31 + line * 17 + word * 13) % 900}`);
    return `Ada Harrow was ${step} ${when} in Tarn, the court said. Nobody there ${filler.join(" ")}.`;
  });
  return writeArticle(paragraphs.join("\n\n"));
}
