import { expect, it } from "vitest";
import type { Case } from "../../../../src/documents/case.ts";
import { buildSnapshot } from "../../../../src/search/index/snapshot.ts";
import { parseQuestion } from "../../../../src/search/query/question.ts";
import { asSlug } from "../../../support/identifiers.ts";
import { articleOf } from "../../../support/search/indexing.ts";

const caseOf = (slug: string): Case => ({ slug: asSlug(slug), title: slug, aliases: [] });
const article = articleOf("A judge held a hearing about the letter. The appeal was denied.");

it.each(["What about the letter?", "what about the appeal", "how about the hearing"])(
  "another matter without a name goes on from something said before, unless there is one case alone: %s",
  (question) => {
    const one = buildSnapshot([caseOf("harrow")], [article]);
    const two = buildSnapshot([caseOf("harrow"), caseOf("pell")], [article]);
    expect(parseQuestion(question, two).intent).toBe("follow-up");
    expect(parseQuestion(question, one).intent).not.toBe("follow-up");
  },
);
