import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { expectLawful, type LocalDiscord, openLocalDiscord } from "../../discord/local/localDiscord.ts";
import { readText } from "../../discord/local/message.ts";
import { seen } from "../../support/discord/serving.ts";
import { CAN_CONFINE, type Container, endOf, prepareMounts, runIn, startContainer } from "./container.ts";
import { ROOT, readDockerfile, readSettings } from "./dockerfile.ts";
import { buildImage } from "./image.ts";

/**
 * The Dockerfile done by hand, for machines without a container engine. It shows that what is copied suffices, that no
 * install script is needed, and that the program runs as nobody in particular where nothing can be written. What it can't
 * show is the base image: the machine's own Node takes its place.
 */

/** Milliseconds; packages are installed, and a busy machine is no fault of ours. */
const PATIENCE = 300_000;

const stages = readDockerfile();
const settings = readSettings(stages.at(-1) ?? expect.fail("the Dockerfile has no stage"));
const base = mkdtempSync(join(tmpdir(), "casebook-image-"));
let image = "";

beforeAll(async () => {
  image = await buildImage(stages, base);
  prepareMounts(image);
  execFileSync("chmod", ["-R", "a-w", image]);
  execFileSync("chmod", ["u+w", join(image, "data")]);
}, PATIENCE);

afterAll(() => {
  execFileSync("chmod", ["-R", "u+w", base]);
  rmSync(base, { recursive: true });
}, PATIENCE);

/** A port that nothing listens on. */
async function findPort(): Promise<string> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo; // a server that listens on a port has one
  server.close();
  await once(server, "close");
  return String(port);
}

async function prepare(local: LocalDiscord): Promise<Container> {
  const discord = { DISCORD_TOKEN: local.token, DISCORD_GUILD_ID: local.home.id, DISCORD_API_URL: local.apiUrl };
  const env = { ...discord, HEALTH_PORT: await findPort() };
  return { image, settings, knowledge: join(ROOT, "knowledge"), env };
}

/** Starts the container; it is gone after the test. */
function start(container: Container) {
  const child = startContainer(container);
  onTestFinished(() => void child.kill("SIGKILL"));
  const said = { output: "", error: "" };
  child.stdout?.setEncoding("utf8").on("data", (chunk) => {
    said.output += chunk;
  });
  child.stderr?.setEncoding("utf8").on("data", (chunk) => {
    said.error += chunk;
  });
  return { child, said, ended: endOf(child) };
}

describe("the image", () => {
  it("holds what the program needs, and nothing of the project's else", () => {
    const find = (...args: readonly string[]) =>
      execFileSync("find", [join(image, settings.workdir), ...args], { encoding: "utf8" }).trim();
    expect(readdirSync(join(image, settings.workdir))).toEqual([
      ...["commands", "node_modules", "package-lock.json", "package.json", "src"],
    ]);
    const own = ["-not", "-path", "*/node_modules/*", "-type", "f"];
    expect(
      find(...own, "-not", "-name", "*.js", "-not", "-name", "weights.json", "-not", "-name", "package*.json"),
    ).toBe("");
    const lock: { packages: Record<string, { dev?: boolean }> } = JSON.parse(
      readFileSync(join(ROOT, "package-lock.json"), "utf8"),
    );
    const development = Object.entries(lock.packages).flatMap(([path, { dev }]) => (dev ? path : []));
    expect(development).toContain("node_modules/typescript");
    expect(development.filter((path) => existsSync(join(image, settings.workdir, path)))).toEqual([]);
  });

  it(`gets ready, answers, and ends with 0 when it is asked to stop${CAN_CONFINE ? "" : ": as ourselves, since no container can be made here"}`, async () => {
    const local = await openLocalDiscord();
    const container = await prepare(local);
    const { child, said, ended } = start(container);
    const check = () => runIn(container, settings.check);
    const isOver = ended.then((code) => ({ code: `it ended with ${code}`, text: said.error }));
    await expect
      .poll(() => Promise.race([check(), isOver]), { timeout: PATIENCE, interval: 100 })
      .toEqual({ code: 0, text: '{"status":"ready"}\n' });
    const { reply } = await local
      .useCommand({ name: "ask", options: { question: "Why was Alec Baldwin's case dismissed?" } })
      .answer();
    expect(readText(seen(reply)).replaceAll("**", "")).toContain("dismissed the involuntary manslaughter case");
    const timeline = await local.useCommand({ name: "timeline", options: { case: "rust" } }).answer();
    const picture = local.press(seen(timeline.reply), "Picture");
    const { components } = seen((await picture.answer({ within: PATIENCE })).reply);
    expect(JSON.stringify(components)).toContain("Picture of a timeline");
    child.kill(settings.stopSignal as NodeJS.Signals); // the Dockerfile's own word
    expect(await ended).toBe(0);
    expect(await check()).toEqual({ code: 1, text: expect.stringContaining("ECONNREFUSED") });
    expect(said.error).toMatch(/^Invite Casebook[^\n]*\nReady as [^\n]*\n$/);
    expectLawful(local);
  });
});

describe.runIf(CAN_CONFINE)("its user, where root may make a container", () => {
  it("writes to /data and /tmp alone, and has no privilege", async () => {
    const container = await prepare(await openLocalDiscord());
    const script = `for one in /app /app/src/main.js /app/node_modules /knowledge /etc /usr / /data /tmp; do
      [ -d $one ] && one=\${one%/}/probe; if ( : >>$one ) 2>/dev/null; then echo $one; fi; done
      id -u; id -g; grep -oE " / [^ ]+ ro" /proc/mounts; grep -E "^(CapEff|CapBnd|NoNewPrivs)" /proc/self/status`;
    const { text } = await runIn(container, ["sh", "-c", script]);
    const none = "0".repeat(16);
    expect(text.replace(/\t/g, " ").trim().split("\n")).toEqual([
      ...["/data/probe", "/tmp/probe", ...settings.user.split(":")],
      expect.stringMatching(/^ ?\/ \w+ ro$/),
      ...[`CapEff: ${none}`, `CapBnd: ${none}`, "NoNewPrivs: 1"],
    ]);
  });
});
