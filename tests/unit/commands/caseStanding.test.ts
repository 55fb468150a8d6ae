import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { readCaseCard } from "../../../commands/case.ts";
import { readSnapshot } from "../../../src/service/buildSnapshot.ts";
import { createLibraryApi } from "../../../src/service/libraryApi.ts";

const reading = readSnapshot(fileURLToPath(new URL("../../../knowledge", import.meta.url)));
if (!reading.ok) throw new Error(reading.problem.code);
const library = createLibraryApi(reading.value.library);

it.each([
  ["rust", "dismissed the involuntary manslaughter case"],
  ["robert-kraft", "dropped the solicitation charges"],
  ["unsworth-v-musk", "had not defamed"],
  ["21-savage", "proceedings against 21 Savage had been terminated"],
])("a case at a glance begins with how it ended: %s", async (caseName, words) => {
  const card = await readCaseCard(library, { caseName, today: "2026-11-28" });
  expect(card.kind === "case card" ? card.standing?.text : card.kind).toContain(words);
});
