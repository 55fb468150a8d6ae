import type { Reply } from "../../app/reply.ts";
import type { NamedCase } from "../../documents/case.ts";
import type { ReplyAction } from "../replyAction.ts";
import { type Block, documentOf, note, notice, paragraph, type ReplyDocument } from "../replyDocument.ts";
import { presentEmptyCorpus } from "./corpus.ts";
import { type PresentOptions, shortenName } from "./options.ts";

type ReplyOf<Kind extends Reply["kind"]> = Extract<Reply, { kind: Kind }>;

/** UTF-16 code units of a name that somebody typed. */
const MAX_NAME_LENGTH = 100;
/** UTF-16 code units of a title that is a label. */
const MAX_LABEL_LENGTH = 80;
/** Most slugs that one sentence lists. */
const MAX_LISTED_SLUGS = 25;

/** Says that no case was named, or that a name means none or several, and which cases there are. */
export function presentChosenCase(
  reply: ReplyOf<"no case named"> | ReplyOf<"unknown case"> | ReplyOf<"ambiguous case">,
  options: PresentOptions,
): ReplyDocument {
  const { cases: words } = options.wording;
  if (reply.kind === "no case named") return presentNoCase(reply, options);
  const name = shortenName(reply.name, MAX_NAME_LENGTH, options);
  const isUnknown = reply.kind === "unknown case";
  if (options.medium === "terminal") {
    const list = listSlugs(reply.cases, options);
    return notice(isUnknown ? words.unknownOf({ name, list }) : words.ambiguousOf({ name, list }));
  }
  if (reply.cases.length === 0) return presentEmptyCorpus(options);
  return {
    ...documentOf(
      paragraph(isUnknown ? words.unknown({ name }) : words.ambiguous({ name })),
      listTitles(reply.cases, options),
    ),
    actions: openCases(reply.cases, options),
  };
}

function presentNoCase({ cases }: ReplyOf<"no case named">, options: PresentOptions): ReplyDocument {
  const { cases: words } = options.wording;
  if (options.medium === "terminal") return notice(words.whichOf({ list: listSlugs(cases, options) }));
  return { ...documentOf(paragraph(words.which), listTitles(cases, options)), actions: openCases(cases, options) };
}

/** Each case to be opened at a press, where nobody has to type its name again; a page has links in its list. */
export function openCases(cases: readonly NamedCase[], options: PresentOptions): ReplyAction[] {
  if (options.medium === "terminal" || options.isPage) return [];
  return cases.map(({ slug, title }) => ({
    kind: "open",
    view: "case",
    label: shortenName(title, MAX_LABEL_LENGTH, options),
    case: slug,
    isSecondary: true,
  }));
}

/** The cases nearest to a question, or all of the shelf if none is near. */
export function nearestCases(
  { nearest, cases }: Pick<ReplyOf<"nothing found">, "nearest" | "cases">,
  options: PresentOptions,
): Block[] {
  const { cases: words } = options.wording;
  const isNear = nearest.cases.length > 0;
  const listed = isNear ? nearest.cases : cases;
  if (options.medium === "chat")
    return [paragraph(isNear ? words.nearest : words.onShelf), listTitles(listed, options)];
  const list = listSlugs(listed, options);
  return [note(isNear ? words.nearestOf({ list }) : words.onShelfOf({ list }))];
}

/** A page has links to open each of them. */
function listTitles(cases: readonly NamedCase[], { isPage = false }: PresentOptions): Block {
  if (isPage) return { kind: "cases", cases: cases.map(({ slug, title }) => ({ slug, title })) };
  return { kind: "list", items: cases.map(({ title }) => title) };
}

/** `a, b, 3 more`: slugs, as commands take them. */
function listSlugs(cases: readonly NamedCase[], { wording }: PresentOptions): string {
  const left = cases.length - MAX_LISTED_SLUGS;
  const slugs = cases.slice(0, MAX_LISTED_SLUGS).map(({ slug }) => slug);
  return [...slugs, ...(left > 0 ? [wording.counts.more(left)] : [])].join(", ");
}
