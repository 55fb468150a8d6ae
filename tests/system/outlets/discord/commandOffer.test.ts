import { describe, expect, it, vi } from "vitest";
import { type LocalDiscord, openLocalDiscord } from "../../../../tools/local-discord/localDiscord.ts";
import { type Serving, startBot } from "../../../support/outlets/discord/serving.ts";

/** Commands that Discord doesn't take at first. */

const WITHIN = 50_000;
const PATIENCE = { pauses: { min: 5, max: 40 } };

const isSaid = ({ said }: Serving, words: string) =>
  vi.waitFor(() => expect(said.join("\n")).toContain(words), { timeout: WITHIN, interval: 5 });

const areOffered = (local: LocalDiscord) =>
  local.until(() => local.commands(local.home).length > 0, "the commands are offered", WITHIN);

const refusals = ({ said }: Serving) => said.filter((line) => line.startsWith("Discord did not take the commands"));

describe("commands that Discord can't take for a while", () => {
  it.each([
    ["stumbles", { status: 503, times: 25 }, "Service Unavailable"],
    ["closes sockets", { silence: "closed", times: 25 }, "other side closed"],
    [
      "takes no new ones today",
      { status: 400, code: 30034, message: "Max number reached", times: 5 },
      "Max number reached",
    ],
  ] as const)("are offered until it does: it %s", async (_what, fault, words) => {
    const local = await openLocalDiscord();
    local.failNext({ route: "commands", ...fault });
    const served = startBot(local, { patience: PATIENCE });
    await isSaid(served, "Discord has taken the commands now.");
    await areOffered(local);
    expect(refusals(served)).toEqual([
      `Discord did not take the commands (${words}); those that it had stay, and Casebook tries again. npm run doctor says more.`,
    ]);
    await isSaid(served, "Ready as");
  });
});

describe("commands that Discord refuses", () => {
  const problems = ["Invalid Form Body", ...Array.from({ length: 40 }, (_, at) => `${at}.name[BAD]: This is wrong`)];

  it("are told of in one line, and offered again with the next session only", async () => {
    const local = await openLocalDiscord();
    local.failNext({ route: "commands", status: 400, code: 50_035, message: problems.join("\n") });
    const served = startBot(local, { patience: PATIENCE });
    await isSaid(served, "Ready as");
    const [refusal = "", ...more] = refusals(served);
    expect(more).toEqual([]);
    expect(refusal).toMatch(
      /^Discord did not take the commands \(Invalid Form Body; 0\.name\[BAD\]: This is wrong; 1\.name/,
    );
    expect(refusal).not.toContain("\n");
    expect(refusal.length).toBeLessThan(450);
    const asked = () => local.requests.filter(({ path }) => path.includes(`${local.home.id}/commands`));
    expect(asked()).toHaveLength(0); // the list for everywhere is looked at first
    local.invalidateSession(false);
    await areOffered(local);
    await isSaid(served, "Discord has taken the commands now.");
    expect(asked().map(({ method }) => method)).toEqual(["GET", "PUT"]);
  });
});
