/**
 * Which room may import from which: an allow-list, closed by default. Type imports count. A room is a folder of `src/`
 * (of `src/outlets/` one level deeper), `commands`, or a file that stands in `src/` itself. `search/spans` names a folder inside
 * a room, `temporal/calendar` one file: then nothing else of that room may be imported.
 */
export const WALLS: Readonly<Record<string, readonly string[]>> = {
  // Leaves: no imports of ours, open to every room.
  errors: [],
  cooperativeTask: [],
  waitAtMost: [],
  result: [],
  log: [],
  standardOutput: [],
  workers: [],

  text: [],
  documents: ["text"],
  temporal: ["text", "documents"],
  search: ["text", "documents"],
  timeline: ["text", "documents", "temporal", "search/spans", "search/index"],
  storage: ["text", "documents", "temporal/calendar"],
  ingest: ["text", "documents", "temporal"],
  service: ["text", "documents", "search", "timeline", "storage", "workers"],
  app: ["text", "documents", "temporal", "search", "timeline", "storage", "ingest", "service", "workers"],
  commands: ["text", "documents", "temporal", "search", "storage", "service", "app"],
  presentation: [
    "text",
    "documents",
    "temporal/calendar",
    "temporal/refusal",
    "timeline",
    "storage",
    "app",
    "workers",
    "config",
    "outlets/health/problem",
    "ingest/page",
    "ingest/overrides",
    "ingest/fetch/fetchProblem",
  ],
  config: ["search/answerability", "outlets/health/address"],
  "outlets/health": [],
  "outlets/discord": [
    "text",
    "documents",
    "search/spans",
    "search/answerability",
    "outlets/health",
    "timeline",
    "storage",
    "ingest",
    "service",
    "app",
    "commands",
    "presentation",
    "config",
    "log",
  ],
  "outlets/terminal": [
    "text",
    "documents",
    "temporal",
    "search",
    "timeline",
    "storage",
    "ingest",
    "service",
    "app",
    "commands",
    "presentation",
    "config",
  ],
  doctor: [
    "documents",
    "storage",
    "service",
    "commands",
    "presentation",
    "outlets/discord",
    "outlets/health",
    "config",
  ],
  main: ["config", "standardOutput", "doctor", "outlets/discord", "outlets/terminal", "outlets/health"],
};

/** Rooms that every room may import: they import nothing of ours. */
export const LEAVES: ReadonlySet<string> = new Set(["errors", "cooperativeTask", "waitAtMost", "result"]);

/** Packages that only the rooms named here may import; all others are open to every room. */
export const FENCED_PACKAGES: Readonly<Record<string, readonly string[]>> = {
  "discord.js": ["outlets/discord", "doctor"],
  undici: ["ingest", "outlets/discord"],
  libsql: ["storage"],
  minisearch: ["search"],
  "markdown-it": ["text"],
  "@mozilla/readability": ["ingest"],
  linkedom: ["ingest"],
  commander: ["outlets/terminal"],
  dotenv: ["main", "doctor"],
  pino: ["log"],
  "@resvg/resvg-wasm": ["presentation"],
  "node:worker_threads": ["workers", "service", "app", "presentation"],
  "node:http": ["outlets/health"],
};
