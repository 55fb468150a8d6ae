import { expect, it } from "vitest";
import { ImportPace } from "../../../../src/app/importPace.ts";
import { readText } from "../../../../tools/local-discord/message.ts";
import { makeGate } from "../../../support/gate.ts";
import { QUESTION, seen, serve, serveFromDatabase } from "../../../support/outlets/discord/serving.ts";
import { storeShelvesIn } from "../../../support/outlets/discord/storedShelves.ts";
import { nameDatabase } from "../../../support/storage/temporaryDatabase.ts";

serveFromDatabase(storeShelvesIn(async () => ({ kind: "sqlite", path: nameDatabase() })));

/** A bot whose servers rest until a gate is opened; another opens when one begins to rest. */
async function servePaced() {
  const [resting, rested] = [makeGate(), makeGate()];
  const importPace = new ImportPace(() => {
    resting.open();
    return rested.opened;
  });
  return { ...(await serve({ importPace })), resting, rested };
}

it("lets a server import five pages, and the sixth once it has rested, while its members ask", async () => {
  const { local, resting, rested } = await servePaced();
  const bring = async (number: number) => {
    const by = local.person({ name: "Mod", permissions: ["ManageGuild"] });
    const opened = local.useCommand({ name: "import", by });
    await opened.settled();
    const content = Buffer.from(`The jury acquitted Ada Harrow of theft number ${number} on Friday. `.repeat(4));
    const files = { page: [{ name: "verdict.txt", contentType: "text/plain; charset=utf-8", content }] };
    const fields = { publisher: "Amber News", published: "2025-03-14", further: `title: Verdict ${number}` };
    const { reply } = await local.fillIn(opened, { by, files, choices: { case: ["marsh"] }, fields }).answer();
    return readText(seen(reply));
  };
  for (let number = 1; number <= 5; number += 1) expect(await bring(number)).toContain(`Verdict ${number}`);
  let isThere = false;
  const sixth = bring(6).finally(() => {
    isThere = true;
  });
  await Promise.race([resting.opened, sixth]);
  const { reply } = await local.useCommand({ name: "ask", options: { question: QUESTION } }).answer();
  expect(readText(seen(reply))).toContain("piano stool");
  expect(isThere).toBe(false);
  rested.open();
  expect(await sixth).toContain("Verdict 6");
});

it("lets a server read its shelf again five times, and once more when it has rested", async () => {
  const { local, resting, rested } = await servePaced();
  const reload = async () => {
    const by = local.person({ name: "Mod", permissions: ["ManageGuild"] });
    return readText(seen((await local.useCommand({ name: "reload", by }).answer()).reply));
  };
  for (let times = 1; times <= 5; times += 1) expect(await reload()).toContain("2 articles");
  let isThere = false;
  const sixth = reload().finally(() => {
    isThere = true;
  });
  await Promise.race([resting.opened, sixth]);
  expect(isThere).toBe(false);
  rested.open();
  expect(await sixth).toContain("2 articles");
});
