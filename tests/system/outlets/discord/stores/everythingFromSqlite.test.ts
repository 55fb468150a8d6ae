import { serveFromDatabase } from "../../../../support/outlets/discord/serving.ts";
import { storeShelvesIn } from "../../../../support/outlets/discord/storedShelves.ts";
import { nameDatabase } from "../../../../support/storage/temporaryDatabase.ts";

// What members see must come to the same wherever a shelf is kept: these files once more, with each server's in an SQLite file.
serveFromDatabase(storeShelvesIn(async () => ({ kind: "sqlite", path: nameDatabase() })));

await import("../alikeTexts.test.ts");
await import("../ask.test.ts");
await import("../askAgain.test.ts");
await import("../button.test.ts");
await import("../caseCard.test.ts");
await import("../denials.test.ts");
await import("../publicTrace.test.ts");
await import("../timeline.test.ts");
await import("../tooLong.test.ts");
await import("../unsure.test.ts");
