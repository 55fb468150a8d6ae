import { counts } from "./counts.ts";

/** What came of reading the folder of articles again. */
export const reload = {
  done: ({ milliseconds }: { readonly milliseconds: number }) => `Reloaded in ${(milliseconds / 1000).toFixed(1)} s.`,
  nowOnShelf: (held: {
    readonly articles: number;
    readonly passages: number;
    readonly hidden: number;
    readonly retracted: number;
  }) => `Now on the shelf: ${counts.corpus(held)} (${held.hidden} hidden, ${held.retracted} retracted).`,
  articles: "Articles",
  cases: "Cases",
  changes: ({
    added,
    changed,
    removed,
  }: {
    readonly added: number;
    readonly changed: number;
    readonly removed: number;
  }) => `${added} added, ${changed} changed, ${removed} removed`,
  /** Above the names of what was added, changed or removed, in small letters. */
  changeNames: { added: "added", changed: "changed", removed: "removed" },
  rejected: "Rejected, and not served unless it says so:",
  rejectedFile: ({ rejection }: { readonly rejection: string }) => `rejected ${rejection}`,
  mendRejected: "npm run check lists them all. Mend the file, then /reload.",
  running: "A reload is running already.",
  runningForOther: "A reload is running already; its report goes to whoever started it.",
};
