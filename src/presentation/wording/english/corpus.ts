import { writeDate } from "../../../documents/citation.ts";
import { counts } from "./counts.ts";

/** What is on the shelf: its articles and its cases. */
export const corpus = {
  heading: "On the shelf",
  onShelf: ({ articles, passages }: { readonly articles: number; readonly passages: number }) =>
    `On the shelf: ${counts.corpus({ articles, passages })}.`,
  /** The line above a page of articles; `total` counts those of all pages. */
  listed: ({ total, page, pages }: { readonly total: number; readonly page: number; readonly pages: number }) =>
    `${counts.articles(total)}, newest first · page ${page} of ${pages}`,
  listedOf: ({ title }: { readonly title: string }) => ` of ${title}`,
  order: ({ page, pages }: { readonly page: number; readonly pages: number }) =>
    `, newest first, page ${page} of ${pages}${page < pages ? `; page:${page + 1} has the next` : ""}`,
  noArticle: "No article covers this case yet.",
  retractedNeverQuoted: "retracted, never quoted",
  retracted: ", retracted",
  dates: ({ published, updated }: { readonly published: string; readonly updated?: string }) =>
    writeDate(published) + (updated === undefined ? "" : `, updated ${writeDate(updated)}`),
  caseWithCount: ({ title, articles }: { readonly title: string; readonly articles: number }) =>
    `${title} (${counts.articles(articles)})`,
  empty:
    "The shelf is empty: a moderator adds a document with the button below or /import, or whoever runs this bot puts articles into its folder, and a moderator types /reload.",
  /** `path` is the folder of any case, such as `knowledge/<case>`. */
  emptyFolder: ({ path }: { readonly path: string }) =>
    `The shelf is empty: put an article as a Markdown file into ${path}/ (the README says how), then ask again.`,
  nothingServed: (held: {
    readonly folder: string;
    readonly rejected: number;
    readonly hidden: number;
    readonly retracted: number;
  }) => {
    const kept = [
      ...(held.rejected > 0 ? [`${counts.files(held.rejected)} rejected`] : []),
      ...(held.hidden > 0 ? [`${counts.articles(held.hidden)} hidden`] : []),
      ...(held.retracted > 0 ? [`${counts.articles(held.retracted)} retracted`] : []),
    ];
    return `The shelf is empty: nothing in ${held.folder} is served (${kept.join(", ")}).`;
  },
};
