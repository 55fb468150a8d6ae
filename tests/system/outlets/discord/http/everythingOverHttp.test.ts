import { serveOverHttp } from "../../../../support/outlets/discord/serving.ts";
import { defineAgain } from "../../../../support/outlets/discord/testsAgain.ts";

// What members and moderators do must come to the same whichever way it reaches the bot: these files once more, over HTTP.
serveOverHttp();

const NAMES = [
  "ask",
  "askAgain",
  "button",
  "caseCard",
  "denials",
  "directMessages",
  "failures",
  "gaps",
  "import",
  "lawful",
  "log",
  "pace",
  "setup",
  "shelf",
  "timeline",
  "tooLong",
  "upload",
];

await defineAgain(new URL("../", import.meta.url), "http", NAMES);
