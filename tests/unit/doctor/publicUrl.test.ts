import { expect, it } from "vitest";
import { type Config, readConfig } from "../../../src/config.ts";
import { checkPublicUrl } from "../../../src/doctor/publicUrl.ts";
import { succeed } from "../../../src/result.ts";

const WEB = { port: 8787, host: "127.0.0.1" };
const check = (config: Partial<Config>) =>
  checkPublicUrl(succeed({ knowledge: "knowledge", ...config }), {
    folder: "/",
    knowledge: "knowledge",
    node: "v20.19.0",
  });

it.each([
  [{}, []],
  [{ publicUrl: "https://pages.example", web: WEB }, ["ok"]],
  [{ publicUrl: "https://pages.example" }, ["hint"]],
  [{ publicUrl: "http://pages.example", web: WEB }, ["hint"]],
  [{ publicUrl: "http://localhost:8787", web: WEB }, ["hint"]],
  [{ publicUrl: "https://[::1]:8787", web: WEB }, ["hint"]],
])("the doctor tells of %j", async (config, kinds) => {
  expect((await check(config)).map(({ kind }) => kind)).toEqual(kinds);
});

it.each([
  ["https://pages.example", "https://pages.example"],
  ["https://Pages.Example:8443/", "https://pages.example:8443"],
  ["http://127.0.0.1:8787", "http://127.0.0.1:8787"],
])("%s is read as %s", (PUBLIC_URL, publicUrl) => {
  expect(readConfig({ PUBLIC_URL })).toMatchObject({ ok: true, value: { publicUrl } });
});

it.each([
  "pages.example",
  "https://pages.example/casebook",
  "https://pages.example/?a=b",
  "https://pages.example/#q",
  "https://me:secret@pages.example",
  "ftp://pages.example",
  "javascript:alert(1)",
  `https://${"a".repeat(60)}.${"b".repeat(60)}.${"c".repeat(60)}.example.org`,
])("%s is no public address", (PUBLIC_URL) => {
  expect(readConfig({ PUBLIC_URL })).toEqual({
    ok: false,
    problem: [{ variable: "PUBLIC_URL", code: "not-a-public-address" }],
  });
});
