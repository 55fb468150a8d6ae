import { expect, it } from "vitest";
import { openDocument } from "../../../src/ingest/pageDocument.ts";

it("what stands between two marks is one text, however many entities are in it", () => {
  const document = openDocument(`<p>${"a &amp; &lt;b&gt; ".repeat(500)}</p><p>One<b>two</b>three</p>`);
  const [first, second] = document.querySelectorAll("p");
  expect(first?.childNodes).toHaveLength(1);
  expect(first?.textContent).toBe("a & <b> ".repeat(500));
  expect([...(second?.childNodes ?? [])].map(({ textContent }) => textContent)).toEqual(["One", "two", "three"]);
});
