import { describe, expect, it } from "vitest";
import { scanHtml } from "../../../src/ingest/scanHtml.ts";

describe("what is looked at in a page", () => {
  const nestedBlocks = (depth: number) => "<div>".repeat(depth) + "</div>".repeat(depth);
  const nested = (depth: number) => "<i>".repeat(depth) + "</i>".repeat(depth);

  it.each([
    ["6,000 elements", "<p></p>".repeat(6000), "<p></p>".repeat(6001)],
    ["elements 150 deep", nested(150), nested(151)],
    // Each stack of 100 has 5,050 pairs of an element and one around it or itself.
    ["80,000 pairs of elements", nestedBlocks(100).repeat(15), nestedBlocks(100).repeat(16)],
    ["30,000 texts", "a&amp;".repeat(15_000), `${"a&amp;".repeat(15_000)}a`],
  ])("is %s, and no more", (_what, most, more) => {
    expect(scanHtml(most)).toBeDefined();
    expect(scanHtml(more)).toBeUndefined();
  });

  it("is not what is dropped, however much it is", () => {
    const menu = `<nav>${"<a href=x>word &amp;</a>".repeat(20_000)}</nav><svg>${"<g/>".repeat(20_000)}</svg>`;
    expect(scanHtml(`${menu}<p>word</p>`)?.body).toBe("<p>word</p>");
  });
});

describe("a page's body", () => {
  it.each([
    ["text with its signs", "<p>a &lt;b&gt; &amp;amp; &quot;c&quot;</p>", '<p>a &lt;b> &amp;amp; "c"</p>'],
    [
      "classes and links, no other attributes",
      '<p class="a&quot;b" onclick="x()" style="color:red">a</p>',
      '<p class="a&quot;b">a</p>',
    ],
    ["elements that were not closed", "<div><p>a<p>b", "<div><p>a</p><p>b</p></div>"],
    ["a form's words", "<form action=x><p>a</p><input><button>Send</button></form>", "<div><p>a</p></div>"],
    ["no scripts or styles", "<script>a</script><style>b</style><template>c</template><noscript>d</noscript>e", "e"],
    ["nothing hidden", '<p hidden>a</p><p style="display: none"><b>b</b></p><p>c</p>', "<p>c</p>"],
    ["a body that waits for its scripts", '<body style="visibility:hidden"><p>a</p></body>', "<p>a</p>"],
    ["elements of odd names", "<my-box a><x:y>a</x:y></my-box>", "<my-box><span>a</span></my-box>"],
    ["no head", "<head><title>T</title><meta name=a content=b></head><body>a</body>", "a"],
  ])("has %s", (_what, html, body) => {
    expect(scanHtml(html)?.body).toBe(body);
  });
});
