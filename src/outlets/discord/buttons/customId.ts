import type { CaseView } from "../../../presentation/replyAction.ts";
import type { QuoteReference } from "../../../search/spans/quoteReference.ts";
import type { Fingerprint } from "../../../text/fingerprint.ts";
import type { ButtonAction, PostableAction, TimelineSpan } from "./buttonAction.ts";
import { CASE, NARROWING, NONE, readCase, readFingerprint, readNarrowing, writeNarrowing } from "./narrowing.ts";

/** Discord's limit for a button's id, in characters. */
export const MAX_CUSTOM_ID_LENGTH = 100;

/** Ids of other versions are `readOldCustomId`'s. */
export const VERSION = "v2";

const NUMBER = "(0|[1-9]\\d{0,6})";
/** The pattern of a field that holds a fingerprint, such as that of a case's slug. */
export const FINGERPRINT = "([\\w-]{22})";
/** A question that an earlier version kept has eight signs for as long as it is kept. */
const UNANSWERED = "([\\w-]{8}|[\\w-]{22})";
const DATE = `(${NONE}|\\d{4}(?:\\d\\d){0,2})`;
const SPAN = [FINGERPRINT, DATE, DATE];
const REFERENCE = [FINGERPRINT, FINGERPRINT, NUMBER, NUMBER];

/** How an action's data stand in an id: a pattern for each field, and both ways between fields and action. */
export interface Codec<Action> {
  readonly pattern: RegExp;
  readonly write: (action: Action) => readonly (string | number)[];
  /** Gets as many fields as there are patterns. */
  readonly read: (fields: readonly string[]) => Action;
}

/** The actions of one kind, also of a member of the union that has several. */
type ActionOf<Kind extends ButtonAction["kind"], Action = ButtonAction> = Action extends { readonly kind: infer Kinds }
  ? Kind extends Kinds
    ? Omit<Action, "kind"> & { readonly kind: Kind }
    : never
  : never;

/** One entry for each action, so that a new one is described in one place. */
const CODECS: { readonly [Kind in Exclude<ButtonAction["kind"], "here">]: Codec<ActionOf<Kind>> } = {
  context: {
    pattern: patternOf("context", NUMBER, ...REFERENCE),
    write: ({ place, reference }) => [place, ...writeReference(reference)],
    read: ([place, ...reference]) => ({ kind: "context", place: Number(place), reference: readReference(reference) }),
  },
  createEvent: {
    pattern: patternOf("createEvent", "(\\d{8})", ...REFERENCE),
    write: ({ date, reference }) => [date.replaceAll("-", ""), ...writeReference(reference)],
    read: ([day = "", ...reference]) => {
      const date = `${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}`;
      return { kind: "createEvent", date, reference: readReference(reference) };
    },
  },
  more: {
    pattern: patternOf("more", NUMBER, NARROWING),
    write: ({ skip, ...narrowing }) => [skip, ...writeNarrowing(narrowing)],
    read: ([skip, ...narrowing]) => ({ kind: "more", skip: Number(skip), ...readNarrowing(narrowing) }),
  },
  page: {
    pattern: patternOf("page", NUMBER, NARROWING),
    write: ({ page, ...narrowing }) => [page, ...writeNarrowing(narrowing)],
    read: ([page, ...narrowing]) => ({ kind: "page", page: Number(page), ...readNarrowing(narrowing) }),
  },
  timeline: {
    pattern: patternOf("timeline", NUMBER, ...SPAN),
    write: ({ page, ...span }) => [page, ...writeSpan(span)],
    read: ([page, ...span]) => ({ kind: "timeline", page: Number(page), ...readSpan(span) }),
  },
  open: {
    pattern: patternOf("open", "(case|next|people|timeline)", FINGERPRINT),
    write: ({ view, case: one }) => [view, one],
    read: ([view, one]) => ({ kind: "open", view: readView(view), case: readFingerprint(one) }),
  },
  picture: spanCodec("picture"),
  export: spanCodec("export"),
  post: spanCodec("post"),
  share: caseCodec("share"),
  shareUnsure: caseCodec("shareUnsure"),
  askAgain: {
    pattern: patternOf("askAgain", NARROWING),
    write: (narrowing) => writeNarrowing(narrowing),
    read: (narrowing) => ({ kind: "askAgain", ...readNarrowing(narrowing) }),
  },
  unhelpful: caseCodec("unhelpful"),
  citeAs: {
    pattern: patternOf("citeAs", "(apa|mla|plain)"),
    write: ({ style }) => [style],
    read: ([style]) => ({ kind: "citeAs", style: style === "apa" || style === "mla" ? style : "plain" }),
  },
  sources: caseCodec("sources"),
  gaps: pageCodec("gaps"),
  moderationLog: pageCodec("moderationLog"),
  unhide: {
    pattern: patternOf("unhide", FINGERPRINT),
    write: ({ article }) => [article],
    read: ([article]) => ({ kind: "unhide", article: readFingerprint(article) }),
  },
  undoImport: {
    pattern: patternOf("undoImport", FINGERPRINT, FINGERPRINT),
    write: ({ article, file }) => [article, file],
    read: ([article, file]) => ({
      kind: "undoImport",
      article: readFingerprint(article),
      file: readFingerprint(file),
    }),
  },
  gapToClear: unansweredCodec("gapToClear"),
  gapClear: unansweredCodec("gapClear"),
  gapExport: bareCodec("gapExport"),
  addDocument: bareCodec("addDocument"),
  importAgain: bareCodec("importAgain"),
  askThis: {
    pattern: patternOf("askThis", NUMBER, CASE),
    write: ({ place, case: one }) => [place, one ?? NONE],
    read: ([place, one]) => ({ kind: "askThis", place: Number(place), case: readCase(one) }),
  },
  cite: bareCodec("cite"),
  delete: bareCodec("delete"),
  deleteOf: {
    pattern: patternOf("deleteOf", "(\\d{17,20})"),
    write: ({ asker }) => [asker],
    read: ([asker = ""]) => ({ kind: "deleteOf", asker }),
  },
};

function spanCodec<Kind extends "picture" | "export" | "post">(kind: Kind): Codec<{ kind: Kind } & TimelineSpan> {
  return { pattern: patternOf(kind, ...SPAN), write: writeSpan, read: (fields) => ({ kind, ...readSpan(fields) }) };
}

function caseCodec<Kind extends "share" | "shareUnsure" | "sources" | "unhelpful">(
  kind: Kind,
): Codec<{ kind: Kind; case?: Fingerprint }> {
  return {
    pattern: patternOf(kind, CASE),
    write: ({ case: one }) => [one ?? NONE],
    read: ([one]) => ({ kind, case: readCase(one) }),
  };
}

function unansweredCodec<Kind extends "gapToClear" | "gapClear">(
  kind: Kind,
): Codec<{ kind: Kind; page: number; gap: string }> {
  return {
    pattern: patternOf(kind, NUMBER, UNANSWERED),
    write: ({ page, gap }) => [page, gap],
    read: ([page, gap = ""]) => ({ kind, page: Number(page), gap }),
  };
}

function pageCodec<Kind extends "gaps" | "moderationLog">(kind: Kind): Codec<{ kind: Kind; page: number }> {
  return {
    pattern: patternOf(kind, NUMBER),
    write: ({ page }) => [page],
    read: ([page]) => ({ kind, page: Number(page) }),
  };
}

function bareCodec<Kind extends "gapExport" | "addDocument" | "importAgain" | "cite" | "delete">(
  kind: Kind,
): Codec<{ kind: Kind }> {
  return { pattern: patternOf(kind), write: () => [], read: () => ({ kind }) };
}

/** The pattern of an id of this version: the action's kind, then one pattern with one group for each field. */
export function patternOf(...fields: readonly string[]): RegExp {
  return new RegExp(`^${[VERSION, ...fields].join(":")}$`);
}

function writeReference({ fingerprint, start, end }: QuoteReference): (string | number)[] {
  return [fingerprint.article, fingerprint.text, start, end];
}

function readReference([article, text, start, end]: readonly string[]): QuoteReference {
  const fingerprint = { article: readFingerprint(article), text: readFingerprint(text) };
  return { fingerprint, start: Number(start), end: Number(end) };
}

function readView(field: string | undefined): CaseView {
  return field === "next" || field === "people" || field === "timeline" ? field : "case";
}

function writeSpan({ case: one, from, to }: TimelineSpan): string[] {
  return [one, ...[from, to].map((date) => date?.replaceAll("-", "") ?? NONE)];
}

function readSpan([one, from, to]: readonly string[]): TimelineSpan {
  const date = (field = NONE) => (field === NONE ? undefined : field.match(/^\d{4}|\d\d/g)?.join("-"));
  return { case: readFingerprint(one), from: date(from), to: date(to) };
}

/** The id of the button that does an action: at most `MAX_CUSTOM_ID_LENGTH` characters. */
export function writeCustomId(action: ButtonAction): string {
  if (action.kind === "here") return writeCustomId(action.action).replace(VERSION, HERE);
  const { write } = CODECS[action.kind] as Codec<ButtonAction>; // the codec of the action's own kind
  return [VERSION, action.kind, ...write(action)].join(":");
}

/** What stands before what is posted for all, in the place of the version. */
const HERE = `${VERSION}:here`;
const POSTABLE: readonly string[] = ["context", "page", "picture", "export", "open"] satisfies PostableAction["kind"][];

/** What a button's id asks for; `undefined` if it is none of ours, or of another version's: ids may be forged. */
export function readCustomId(customId: string): ButtonAction | undefined {
  if (customId.length > MAX_CUSTOM_ID_LENGTH) return undefined;
  if (customId.startsWith(`${HERE}:`)) {
    const action = readCustomId(customId.replace(HERE, VERSION));
    return action && isPostable(action) ? { kind: "here", action } : undefined;
  }
  for (const { pattern, read } of Object.values(CODECS)) {
    const match = pattern.exec(customId);
    if (match) return read(match.slice(1).filter((field) => field !== undefined));
  }
  return undefined;
}

function isPostable(action: ButtonAction): action is PostableAction {
  return POSTABLE.includes(action.kind);
}

/** The id of the menu below a message; its options have the ids of buttons for values. */
export const MENU_ID = `${VERSION}:menu`;
