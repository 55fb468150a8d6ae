import type { FollowProblem, NewsKind } from "../../../storage/follows.ts";
import type { Sentences } from "../sentences.ts";
import { numbers } from "./counts.ts";

const KINDS: Readonly<Record<NewsKind, string>> = {
  articles: "Artikel",
  "court papers": "Gerichtsdokumente",
  events: "Ereignisse",
  dates: "kommende Termine",
};

const PROBLEMS: Readonly<Record<FollowProblem, string>> = {
  refused:
    "Discord lässt Casebook dort nichts posten. Neues wartet und kommt mit den nächsten Neuigkeiten, sobald Casebook darf.",
  gone: "Diesen Kanal gibt es nicht mehr; er wurde soeben von dieser Liste genommen.",
  unsure:
    "Casebook wurde angehalten, als es die letzten Neuigkeiten postete; sie fehlen dort vielleicht und werden nicht doppelt gepostet.",
};

/** Telling channels what is new of a case. */
export const follow: Sentences["follow"] = {
  heading: "Verfolgte Fälle",
  none: "Kein Kanal erfährt, was neu ist. /follow case beginnt damit: nach einem Neuladen oder Import eine Nachricht, in Zitaten, ohne Ping.",
  into: "in",
  kinds: ({ kinds, all }) => (kinds.length === all ? "" : `: ${numbers.and(kinds.map((kind) => KINDS[kind]))}`),
  caseGone: ({ slug }) => `${slug} (diesen Fall gibt es nicht mehr)`,
  problem: ({ problem }) => PROBLEMS[problem],
  changes: {
    started: "Erledigt. Was von jetzt an neu ist, wird dort nach einem Neuladen oder Import gepostet, ohne Ping.",
    stopped: "Erledigt. Dort wird davon nichts mehr gepostet.",
    "not followed": "Dieser Kanal verfolgt diesen Fall nicht; nichts wurde geändert.",
  },
  tooMany: ({ limit }) =>
    `Ein Server kann höchstens ${limit}-mal einen Fall verfolgen; beende zuerst eines davon mit /follow stop.`,
  notKept:
    "Verfolgte Fälle werden nicht gespeichert: Wer diesen Bot betreibt, nennt in STATE_DB eine Datei und startet ihn neu.",
  newOf: ({ title }) => `Neu: ${title}`,
  parts: {
    filings: "Neue Gerichtsdokumente",
    articles: "Neue Artikel",
    events: "Was geschah",
    dates: "Kommende Termine",
  },
  alsoNew: "Auch neu",
  more: ({ count }) => `Und ${count} weitere; /case und /timeline zeigen sie.`,
};
