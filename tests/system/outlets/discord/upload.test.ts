import { describe, expect, it } from "vitest";
import { DISCORD_ORIGINS, fetchUpload } from "../../../../src/outlets/discord/forms/upload.ts";
import { openSite } from "../../../support/ingest/fetch/site.ts";

const name = "page.html";

describe("an upload", () => {
  it.each([
    ["http://cdn.discordapp.com/attachments/1/2/page.html"],
    ["https://example.test/attachments/1/2/page.html"],
    ["https://cdn.discordapp.com.example.test/page.html"],
    ["https://cdn.discordapp.com@example.test/page.html"],
    ["https://example.test/?https://cdn.discordapp.com/page.html"],
    ["https://cdn.discordapp.com:8443/page.html"],
    ["https://discord.com/api/page.html"],
    ["https://sub.media.discordapp.net/page.html"],
    ["https://cdn.discordapp.com./page.html"],
    ["file:///etc/passwd"],
    ["data:text/html,page"],
    ["page.html"],
    [""],
  ])("is fetched from Discord's own servers alone, not from %j", async (url) => {
    expect(await fetchUpload({ name, size: 1, url }, DISCORD_ORIGINS)).toEqual({
      ok: false,
      problem: { code: "upload-elsewhere" },
    });
  });

  it.each([[1_000_001], [Number.NaN], [Number.POSITIVE_INFINITY]])(
    "that Discord says has %d bytes is not even asked for",
    async (size) => {
      const { address, asked } = await openSite((_, response) => response.end("x"));
      expect(await fetchUpload({ name, size, url: address }, [address])).toEqual({
        ok: false,
        problem: { code: "upload-too-large" },
      });
      expect(asked).toEqual([]);
    },
  );

  it("of a megabyte comes", async () => {
    const page = "a".repeat(1_000_000);
    const { address } = await openSite((_, response) => response.end(page));
    const fetched = await fetchUpload({ name, size: page.length, url: address }, [address]);
    if (!fetched.ok) return expect.fail(fetched.problem.code);
    expect(Buffer.from(fetched.value).toString() === page).toBe(true); // compared one by one, a million bytes take a minute
  });
});
