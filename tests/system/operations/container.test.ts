import { execFileSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { networkInterfaces, tmpdir } from "node:os";
import { join } from "node:path";
import { load } from "js-yaml";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { expectLawful, type LocalDiscord, openLocalDiscord } from "../../../tools/local-discord/localDiscord.ts";
import { readText } from "../../../tools/local-discord/message.ts";
import { seen } from "../../support/outlets/discord/serving.ts";
import { enterDesk } from "../../support/outlets/openDesk.ts";
import { startProcess } from "../../support/process.ts";
import { CAN_CONFINE, type Container, commandOf, prepareMounts, runIn } from "./container.ts";
import { ROOT, readDockerfile, readSettings } from "./dockerfile.ts";
import { buildImage, listDevelopment } from "./image.ts";

/**
 * The Dockerfile done by hand, for machines without a container engine. It shows that what is copied suffices, that no
 * install script is needed, and that the program runs as nobody in particular where nothing can be written. What it can't
 * show is the base image: the machine's own Node takes its place.
 */

interface Desk {
  readonly network_mode: string;
  readonly environment: Readonly<Record<string, string>>;
}

const stages = readDockerfile();
const settings = readSettings(stages.at(-1) ?? expect.fail("the Dockerfile has no stage"));
const base = mkdtempSync(join(tmpdir(), "casebook-image-"));
const knowledge = join(base, "knowledge");
let image = "";

beforeAll(async () => {
  image = await buildImage(stages, base);
  prepareMounts(image);
  cpSync(join(ROOT, "knowledge"), knowledge, { recursive: true });
  execFileSync("chmod", ["-R", "a-w", image]);
  execFileSync("chmod", ["u+w", join(image, "data")]);
});

afterAll(() => {
  execFileSync("chmod", ["-R", "u+w", base]);
  rmSync(base, { recursive: true });
});

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
  return { image, settings, knowledge, env };
}

/** Starts the container; it is gone after the test. */
function start(container: Container) {
  return startProcess(commandOf(container), { env: {} });
}

/** With `compose.desk.yaml` the container shares the machine's network, as it does here. */
it("has a moderators' desk at 127.0.0.1 alone, which writes into the folder and notes it in /data", async () => {
  const local = await openLocalDiscord({ stopsTime: true });
  const shelf = join(base, "desk");
  cpSync(join(ROOT, "knowledge/rust"), join(shelf, "rust"), { recursive: true });
  if (CAN_CONFINE) execFileSync("chown", ["-R", settings.user, shelf]);
  const { services } = load(readFileSync(join(ROOT, "compose.desk.yaml"), "utf8")) as { services: { casebook: Desk } }; // linted
  const port = await findPort();
  const own = { ...services.casebook.environment, DESK_PORT: port, WEB_PORT: await findPort() };
  expect(services.casebook.network_mode).toBe("host");
  const container = await prepare(local);
  const running = start({ ...container, knowledge: shelf, mayWrite: true, env: { ...container.env, ...own } });
  await running.until(({ error }) => error.includes("with the key ") && error.includes("Ready as"));
  const site = `http://127.0.0.1:${port}`;
  expect(running.written.error).toContain(`Moderators' desk: ${site}/`);
  const key = /with the key (\S+)/.exec(running.written.error)?.[1] ?? "";
  const cookie = await enterDesk({ site, keys: [key] });
  const id = "rust/the-civil-settlements";
  const path = `${site}/document?id=${encodeURIComponent(id)}`;
  const [, token = ""] =
    /name="token" value="([\w-]+)"/.exec(await (await fetch(path, { headers: { cookie } })).text()) ?? [];
  const body = new URLSearchParams({ id, do: "hide", token });
  const hidden = await fetch(`${site}/document`, { method: "POST", headers: { cookie, origin: site }, body });
  expect(await hidden.text()).toContain("Hidden:");
  expect(readFileSync(join(shelf, `${id}.md`), "utf8")).toMatch(/^---\nhidden: true\n/);
  expect(await (await fetch(`${site}/log`, { headers: { cookie } })).text()).toContain("at the desk");
  const elsewhere = Object.values(networkInterfaces()).flatMap((all = []) =>
    all.filter(({ family, internal }) => family === "IPv4" && !internal).map(({ address }) => address),
  );
  for (const address of elsewhere) await expect(fetch(`http://${address}:${port}/`)).rejects.toThrow();
});

describe("the image", () => {
  it("holds what the program needs, and nothing of the project's else", () => {
    const find = (...args: readonly string[]) =>
      execFileSync("find", [join(image, settings.workdir), ...args], { encoding: "utf8" }).trim();
    expect(readdirSync(join(image, settings.workdir))).toEqual([
      ...["LICENSES", "NOTICE.md", "commands", "node_modules", "package-lock.json", "package.json", "src"],
    ]);
    const own = ["-not", "-path", "*/node_modules/*", "-type", "f"];
    expect(
      find(
        ...own,
        "-not",
        "-name",
        "*.js",
        "-not",
        "-name",
        "model.json",
        "-not",
        "-name",
        "baseForms.json",
        "-not",
        "-name",
        "projection.json",
        "-not",
        "-name",
        "starterVectors.bin",
        "-not",
        "-name",
        "NOTICE.md",
        "-not",
        "-name",
        "Apache-2.0.txt",
        "-not",
        "-name",
        "package*.json",
      ),
    ).toBe("");
    const development = listDevelopment(ROOT);
    expect(development).toContain("node_modules/typescript");
    expect(development.filter((path) => existsSync(join(image, settings.workdir, path)))).toEqual([]);
  });

  it(`gets ready, answers, and ends with 0 when it is asked to stop${CAN_CONFINE ? "" : ": as ourselves, since no container can be made here"}`, async () => {
    const local = await openLocalDiscord({ stopsTime: true });
    const container = await prepare(local);
    const running = start(container);
    const check = () => runIn(container, settings.check);
    await running.until(({ error }) => error.includes("Ready as"));
    expect(await check()).toEqual({ code: 0, text: '{"status":"ready"}\n' });
    const { reply } = await local
      .useCommand({ name: "ask", options: { question: "Why was Alec Baldwin's case dismissed?" } })
      .answer();
    expect(readText(seen(reply)).replaceAll("**", "")).toContain("dismissed the involuntary manslaughter case");
    const timeline = await local.useCommand({ name: "timeline", options: { case: "rust" } }).answer();
    const picture = local.press(seen(timeline.reply), "Picture");
    const { components } = seen((await picture.answer()).reply);
    expect(JSON.stringify(components)).toContain("Picture of a timeline");
    running.kill(settings.stopSignal as NodeJS.Signals); // the Dockerfile's own word
    expect(await running.ended).toBe(0);
    expect(await check()).toEqual({ code: 1, text: expect.stringContaining("ECONNREFUSED") });
    expect(running.written.error).toMatch(/^Invite Casebook[^\n]*\nReady as [^\n]*\n$/);
    expectLawful(local);
  });
});

it(`imports a page in a thread of its own, ${CAN_CONFINE ? "or tells that the folder is read-only" : "as ourselves"}`, async () => {
  const script = `const { importInWorker } = await import("./src/app/importInWorker.js");
    const words = "<p>" + "The jury acquitted Ada Harrow of theft on Friday. ".repeat(4);
    const overrides = { title: "The Verdict", publisher: "Amber News", published: "2025-03-14" };
    const page = { folderName: "rust", mayMakeCase: false, form: "html", bytes: Buffer.from(words), overrides };
    const order = { ...page, knowledge: process.env.KNOWLEDGE_DIR, now: "2026-01-01T00:00:00.000Z" };
    console.log(JSON.stringify(await importInWorker(order)));`;
  const container = { image, settings, knowledge, env: {} };
  const { code, text } = await runIn(container, ["node", "--input-type=module", "-e", script]);
  expect(code).toBe(0);
  const refused = { code: "read-only", cause: "EROFS", path: "rust/the-verdict.md" };
  expect(JSON.parse(text)).toMatchObject({
    ok: true,
    value: CAN_CONFINE
      ? { ok: false, problem: { code: "not-stored", problem: refused } }
      : { ok: true, value: { path: "rust/the-verdict.md" } },
  });
});

describe.runIf(CAN_CONFINE)("its user, where root may make a container", () => {
  it("writes to /data and /tmp alone, and has no privilege", async () => {
    const container = await prepare(await openLocalDiscord({ stopsTime: true }));
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
