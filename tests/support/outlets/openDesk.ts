import { expect, onTestFinished } from "vitest";
import type { DeskContext } from "../../../src/outlets/web/desk/deskContext.ts";
import { DeskKeys } from "../../../src/outlets/web/desk/deskKeys.ts";
import { DraftShelf } from "../../../src/outlets/web/desk/draftShelf.ts";
import { openDeskServer } from "../../../src/outlets/web/webServer.ts";
import type { LibraryService } from "../../../src/service/libraryService.ts";
import { readHere } from "../opening.ts";
import { makeKnowledge } from "../temporary.ts";

/** A moderators' desk of the test's own. */
export interface OpenDesk {
  /** Its address without a slash at its end. */
  readonly site: string;
  readonly knowledge: string;
  /** The keys that were told so far. */
  readonly keys: readonly string[];
  readonly libraryService: LibraryService;
}

type DeskOptions = Partial<Pick<DeskContext, "questions" | "moderation" | "drafts" | "fault">>;

/** Opens a desk of these files, or of a folder, on a port of the system's choice, until the test ends. */
export async function openDesk(
  shelf: Readonly<Record<string, string>> | string,
  { questions, moderation, drafts = new DraftShelf(), fault = failTest }: DeskOptions = {},
): Promise<OpenDesk> {
  const keys: string[] = [];
  const knowledge = typeof shelf === "string" ? shelf : makeKnowledge(shelf);
  const libraryService = readHere(knowledge);
  const opened = await openDeskServer(0, {
    libraryService,
    knowledge,
    keys: new DeskKeys((key) => keys.push(key)),
    drafts,
    questions,
    moderation,
    fault,
  });
  if (!opened.ok) throw new Error(opened.problem);
  onTestFinished(() => opened.value.close());
  return { site: `http://127.0.0.1:${opened.value.address.port}`, knowledge, keys, libraryService };
}

function failTest(id: string, why: unknown): void {
  expect.fail(`${id}: ${why instanceof Error ? why.stack : String(why)}`);
}

/** The cookie of a new session, for requests without a browser. */
export async function enterDesk({ site, keys }: Pick<OpenDesk, "site" | "keys">): Promise<string> {
  const entered = await fetch(`${site}/key`, {
    method: "POST",
    headers: { origin: site },
    body: new URLSearchParams({ key: keys.at(-1) ?? "" }),
    redirect: "manual",
  });
  expect(entered.status).toBe(303);
  return entered.headers.get("set-cookie")?.split(";")[0] ?? expect.fail("no session was given");
}
