import type { QuoteReference } from "../../../search/spans/quoteReference.ts";

/** Discord's limit for a button's id, in characters. */
export const MAX_CUSTOM_ID_LENGTH = 100;

/** What a button does, and all that it needs to know: no button keeps anything elsewhere. A case goes by its slug's fingerprint. */
export type ButtonAction =
  /** `place` only keeps two buttons of one message for one quotation apart. */
  | { readonly kind: "context"; readonly place: number; readonly reference: QuoteReference }
  | { readonly kind: "more"; readonly skip: number; readonly case?: string }
  | { readonly kind: "cite" }
  | { readonly kind: "share"; readonly case?: string }
  | { readonly kind: "delete" }
  /** Opens a list of sources anew. */
  | { readonly kind: "sources"; readonly case?: string }
  /** Turns the pages of the list that it stands below. */
  | { readonly kind: "page"; readonly page: number; readonly case?: string }
  | ({ readonly kind: "timeline"; readonly page: number } & TimelineSpan)
  | ({ readonly kind: "picture" | "export" | "post" } & TimelineSpan)
  /** Turns to a page of the unanswered questions, asks whether to clear one, or does; `gap` is its id. */
  | { readonly kind: "gaps"; readonly page: number }
  | { readonly kind: "gapToClear" | "gapClear"; readonly page: number; readonly gap: string }
  | { readonly kind: "gapExport" };

/** Which timeline a button belongs to; what it is about stands in the message. Dates as ISO 8601 at day, month or year. */
export interface TimelineSpan {
  readonly case: string;
  readonly from?: string;
  readonly to?: string;
}

/** What a form that is sent off is for; all else stands in its fields. */
export type FormKind = "import";

/** Ids of other versions are `readOldCustomId`'s. */
const VERSION = "v2";
/** What stands for no case; a fingerprint is longer. */
const NONE = "-";

export function writeCustomId(action: ButtonAction): string {
  return [VERSION, action.kind, ...fieldsOf(action)].join(":");
}

function fieldsOf(action: ButtonAction): (string | number)[] {
  switch (action.kind) {
    case "context": {
      const { fingerprint, start, end } = action.reference;
      return [action.place, fingerprint.article, fingerprint.text, start, end];
    }
    case "more":
      return [action.skip, action.case ?? NONE];
    case "page":
      return [action.page, action.case ?? NONE];
    case "timeline":
      return [action.page, ...fieldsOfSpan(action)];
    case "picture":
    case "export":
    case "post":
      return fieldsOfSpan(action);
    case "share":
    case "sources":
      return [action.case ?? NONE];
    case "gaps":
      return [action.page];
    case "gapToClear":
    case "gapClear":
      return [action.page, action.gap];
    case "gapExport":
    case "cite":
    case "delete":
      return [];
  }
}

function fieldsOfSpan({ case: slug, from, to }: TimelineSpan): string[] {
  return [slug, ...[from, to].map((date) => date?.replaceAll("-", "") ?? NONE)];
}

const NUMBER = "(0|[1-9]\\d{0,6})";
const FINGERPRINT = "([\\w-]{22})";
const CASE = `(${NONE}|[\\w-]{22})`;
/** A question that an earlier version kept has eight signs for as long as it is kept. */
const GAP = "([\\w-]{8}|[\\w-]{22})";
const SPAN = [FINGERPRINT, ...Array.from({ length: 2 }, () => `(${NONE}|\\d{4}(?:\\d\\d){0,2})`)];
const pattern = (...fields: string[]) => new RegExp(`^${[VERSION, ...fields].join(":")}$`);

const PATTERNS = {
  context: pattern("context", NUMBER, FINGERPRINT, FINGERPRINT, NUMBER, NUMBER),
  more: pattern("more", NUMBER, CASE),
  page: pattern("page", NUMBER, CASE),
  timeline: pattern("timeline", NUMBER, ...SPAN),
  picture: pattern("picture", ...SPAN),
  export: pattern("export", ...SPAN),
  post: pattern("post", ...SPAN),
  share: pattern("share", CASE),
  sources: pattern("sources", CASE),
  gaps: pattern("gaps", NUMBER),
  gapToClear: pattern("gapToClear", NUMBER, GAP),
  gapClear: pattern("gapClear", NUMBER, GAP),
  gapExport: pattern("gapExport"),
  cite: pattern("cite"),
  delete: pattern("delete"),
} satisfies Record<ButtonAction["kind"], RegExp>;

/** What a button's id asks for; nothing where it is none of ours, or of another version's: ids may be forged. */
export function readCustomId(customId: string): ButtonAction | undefined {
  if (customId.length > MAX_CUSTOM_ID_LENGTH) return undefined;
  for (const kind of Object.keys(PATTERNS) as ButtonAction["kind"][]) {
    const match = PATTERNS[kind].exec(customId);
    if (match) return readFields(kind, match.slice(1));
  }
  return undefined;
}

function readFields(kind: ButtonAction["kind"], fields: readonly string[]): ButtonAction {
  const [one = "", two = "", three = "", four = "", five = ""] = fields;
  const slug = (field: string) => (field === NONE ? undefined : field);
  switch (kind) {
    case "context": {
      const reference = { fingerprint: { article: two, text: three }, start: Number(four), end: Number(five) };
      return { kind, place: Number(one), reference };
    }
    case "more":
      return { kind, skip: Number(one), case: slug(two) };
    case "page":
      return { kind, page: Number(one), case: slug(two) };
    case "timeline":
      return { kind, page: Number(one), ...readSpan(two, three, four) };
    case "picture":
    case "export":
    case "post":
      return { kind, ...readSpan(one, two, three) };
    case "share":
    case "sources":
      return { kind, case: slug(one) };
    case "gaps":
      return { kind, page: Number(one) };
    case "gapToClear":
    case "gapClear":
      return { kind, page: Number(one), gap: two };
    case "gapExport":
    case "cite":
    case "delete":
      return { kind };
  }
}

function readSpan(slug: string, from: string, to: string): TimelineSpan {
  const date = (field: string) => (field === NONE ? undefined : field.match(/^\d{4}|\d\d/g)?.join("-"));
  return { case: slug, from: date(from), to: date(to) };
}

export function writeFormId(kind: FormKind): string {
  return `${VERSION}:${kind}`;
}

/** The import form of 0.1.0 has the same fields, so one that was open during an update is taken as well. */
const IMPORT_FORMS: readonly string[] = [writeFormId("import"), "v1:import"];

/** What a sent form is for; nothing where it is none of ours: ids may be forged. */
export function readFormId(customId: string): FormKind | undefined {
  return IMPORT_FORMS.includes(customId) ? "import" : undefined;
}
