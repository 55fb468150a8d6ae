import { serveFromDatabase } from "../../../../support/outlets/discord/serving.ts";
import { storeShelvesIn } from "../../../../support/outlets/discord/storedShelves.ts";
import { defineAgain } from "../../../../support/outlets/discord/testsAgain.ts";
import { nameDatabase } from "../../../../support/storage/temporaryDatabase.ts";

// What members see must come to the same wherever a shelf is kept: these files once more, with each server's in an SQLite file.
serveFromDatabase(storeShelvesIn(async () => ({ kind: "sqlite", path: nameDatabase() })));

const NAMES = [
  "alikeTexts",
  "ask",
  "askAgain",
  "button",
  "caseCard",
  "denials",
  "publicTrace",
  "timeline",
  "tooLong",
  "unsure",
];

await defineAgain(new URL("../", import.meta.url), "sqlite", NAMES);
