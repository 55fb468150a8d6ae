import type { Context } from "hono";
import type { Reply } from "../../../app/reply.ts";
import type { NamedCase } from "../../../documents/case.ts";
import { presentReply } from "../../../presentation/present/presentReply.ts";
import type { ReplyDocument } from "../../../presentation/replyDocument.ts";
import { webPages } from "../../../presentation/wording/english/webPages.ts";
import { DEFAULT_LOCALE } from "../../../presentation/wording/locale.ts";
import { wordingOf } from "../../../presentation/wording/wording.ts";
import type { LibraryApi } from "../../../service/libraryService.ts";
import type { FormValues } from "../render/forms.ts";
import { type Html, html, NOTHING } from "../render/html.ts";
import { renderPage, type Section } from "../render/page.ts";
import { nameDocument, renderReplyDocument } from "../render/replyDocument.ts";
import { renderTurns, takePage } from "../render/turnPages.ts";
import { addressOf, type WebContext } from "../webContext.ts";

const WORDING = wordingOf(DEFAULT_LOCALE);
/** Entries of a reply that is turned like pages, on each. */
const ENTRIES_PER_PAGE = 25;

/** What stands around a reply on its page. */
export interface Surroundings {
  readonly section?: Section;
  /** Below the heading. */
  readonly before?: (cases: readonly NamedCase[]) => Html;
  readonly after?: (cases: readonly NamedCase[], values: FormValues) => Html;
  readonly values?: FormValues;
  readonly extra?: Html;
  /** Set where a reply's groups are shown page by page: the page that is asked for, and the path of each, from 1. */
  readonly turns?: { readonly page: number; readonly pathOf: (page: number) => string };
}

/** What a reply's page is called: what stands above it, or else its section. */
function nameReply(reply: Reply, document: ReplyDocument, section: Section | undefined): string {
  if ("question" in reply) return reply.question;
  return nameDocument(document) ?? (section === undefined ? webPages.answer : webPages.nav[section]);
}

/** A page that shows a command's reply. */
export async function showReply(
  library: LibraryApi,
  reply: Reply,
  { folder, libraryService, offersReading, publicUrl }: WebContext,
  request: Context["req"],
  { section, before, after, values = {}, extra = NOTHING, turns }: Surroundings,
): Promise<Html> {
  const { cases } = await library.describe();
  const held = folder === undefined ? undefined : { path: folder, held: libraryService.corpus };
  const whole = presentReply(reply, { wording: WORDING, medium: "chat", isPage: true, folder: held });
  const { document, turned } = turnTo(whole, turns);
  const title = nameReply(reply, document, section);
  const main = html`${renderReplyDocument(document, WORDING, { offersReading, title, belowHeading: before?.(cases) })}${turned}${extra}${after?.(cases, values) ?? ""}`;
  const address = request.method === "GET" ? addressOf(request, publicUrl) : undefined;
  return renderPage({ title, section, main, address });
}

/** The page of a document's groups that is asked for, with the ways to the others; all of them where it isn't turned. */
function turnTo(
  document: ReplyDocument,
  turns: Surroundings["turns"],
): { readonly document: ReplyDocument; readonly turned: Html } {
  if (turns === undefined) return { document, turned: NOTHING };
  const { taken: groups, ...page } = takePage(document.groups, turns.page, ENTRIES_PER_PAGE);
  return { document: { ...document, groups }, turned: renderTurns(page, turns.pathOf) };
}
