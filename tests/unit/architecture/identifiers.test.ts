import { describe, expect, expectTypeOf, it } from "vitest";
import { type CaseSlug, toCaseSlug } from "../../../src/documents/caseSlug.ts";
import { listSources } from "../../../src/documents/catalogue.ts";
import { type DocumentId, makeDocumentId } from "../../../src/documents/documentId.ts";
import type { TimelineSpan as ButtonSpan } from "../../../src/outlets/discord/buttons/buttonAction.ts";
import type { TimelineSpan } from "../../../src/presentation/replyAction.ts";
import type { LibraryApi } from "../../../src/service/libraryService.ts";
import { type Fingerprint, fingerprint } from "../../../src/text/fingerprint.ts";
import { readSources } from "../../support/architecture/importGraph.ts";
import { articleOf, libraryOf } from "../../support/search/indexing.ts";

const article = articleOf("Ada Harrow was acquitted.");
const library = libraryOf(article);

describe("identifiers", () => {
  it("are bare strings for everybody but the compiler", () => {
    expect(toCaseSlug("rust")).toBe("rust");
    expect(makeDocumentId(toCaseSlug("rust"), "dismissal")).toBe("rust/dismissal");
  });

  it("pass for strings, and no string passes for one", () => {
    // @ts-expect-error: what somebody typed is a name, which may be an alias.
    expect(listSources(library.articles, "Harrow", 1).total).toBe(0);
    expectTypeOf<CaseSlug>().toExtend<string>();
    expectTypeOf<DocumentId>().toExtend<string>();
    expectTypeOf<Fingerprint>().toExtend<string>();
    expectTypeOf<string>().not.toExtend<CaseSlug>();
    expectTypeOf<string>().not.toExtend<DocumentId>();
    expectTypeOf<string>().not.toExtend<Fingerprint>();
    expectTypeOf<"rust">().not.toExtend<CaseSlug>();
  });

  it("don't pass for one another", () => {
    // @ts-expect-error: articles are found by the fingerprint of their id.
    expect(library.indexed.get(article.id)).toBeUndefined();
    // @ts-expect-error: a button's case is the fingerprint of a slug.
    expect(listSources(library.articles, fingerprint("harrow"), 1).total).toBe(0);
    expectTypeOf<CaseSlug>().not.toExtend<DocumentId>();
    expectTypeOf<CaseSlug>().not.toExtend<Fingerprint>();
    expectTypeOf<DocumentId>().not.toExtend<CaseSlug>();
    expectTypeOf<DocumentId>().not.toExtend<Fingerprint>();
    expectTypeOf<Fingerprint>().not.toExtend<CaseSlug>();
    expectTypeOf<Fingerprint>().not.toExtend<DocumentId>();
  });

  it("are asked for where the one kind could be taken for the other", () => {
    expect(listSources(library.articles, article.cases[0], 1).total).toBe(1);
    expect(library.indexed.get(article.fingerprint.article)?.article).toBe(article);
    expectTypeOf<Parameters<LibraryApi["listSources"]>[0]>().toEqualTypeOf<CaseSlug | undefined>();
    expectTypeOf<Parameters<LibraryApi["readTimeline"]>[0]["case"]>().toEqualTypeOf<CaseSlug>();
    expectTypeOf<Parameters<LibraryApi["findCase"]>[0]>().toEqualTypeOf<string>();
    expectTypeOf<TimelineSpan["case"]>().toEqualTypeOf<CaseSlug>();
    expectTypeOf<ButtonSpan["case"]>().toEqualTypeOf<Fingerprint>();
  });

  it.each([
    [
      /\btoCaseSlug\b/,
      [
        "src/documents/caseSlug.ts",
        "src/documents/format/articleFile.ts",
        "src/storage/folder/fileNames.ts",
        "src/storage/folder/lastValid.ts",
        "src/storage/folder/placement.ts",
        "src/storage/folder/singleArticle.ts",
      ],
    ],
    [/\bmakeDocumentId\b/, ["src/documents/documentId.ts", "src/documents/format/articleFile.ts"]],
    [/\bas CaseSlug\b/, ["src/documents/caseSlug.ts"]],
    [/\bas DocumentId\b/, ["src/documents/documentId.ts"]],
    [
      /\bas Fingerprint\b/,
      ["src/outlets/discord/buttons/narrowing.ts", "src/presentation/readingAddress.ts", "src/text/fingerprint.ts"],
    ],
  ])("come into being nowhere but where a name is read or made: %s", (making, places) => {
    const sources = [...readSources("src"), ...readSources("commands")];
    const found = sources.filter(([, text]) => making.test(text)).map(([path]) => path);
    expect(found.sort()).toEqual(places);
  });
});
