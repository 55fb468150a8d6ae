import { serveOverHttp } from "../../../../support/outlets/discord/serving.ts";

// What members and moderators do must come to the same whichever way it reaches the bot: these files once more, over HTTP.
serveOverHttp();

await import("../ask.test.ts");
await import("../askAgain.test.ts");
await import("../button.test.ts");
await import("../caseCard.test.ts");
await import("../denials.test.ts");
await import("../directMessages.test.ts");
await import("../failures.test.ts");
await import("../gaps.test.ts");
await import("../import.test.ts");
await import("../lawful.test.ts");
await import("../log.test.ts");
await import("../pace.test.ts");
await import("../setup.test.ts");
await import("../shelf.test.ts");
await import("../timeline.test.ts");
await import("../tooLong.test.ts");
await import("../upload.test.ts");
