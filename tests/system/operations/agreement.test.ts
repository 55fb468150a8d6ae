import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DCLinter } from "dclint";
import { validate } from "dockerfile-utils";
import { load } from "js-yaml";
import { describe, expect, it } from "vitest";
import { readConfig } from "../../../src/config.ts";
import { itWhere } from "../../support/leftOut.ts";
import { HAS_HAPROXY, NO_HAPROXY } from "../../support/outlets/discord/proxiedBots.ts";
import { ROOT, readDockerfile, readSettings } from "./dockerfile.ts";

/** What is written about the container in several places says the same in all of them. */

const stages = readDockerfile();
const settings = readSettings(stages.at(-1) ?? expect.fail("the Dockerfile has no stage"));
const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

interface Service {
  readonly user: string;
  readonly restart: string;
  readonly read_only: boolean;
  readonly cap_drop: readonly string[];
  readonly security_opt: readonly string[];
  readonly stop_grace_period: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly volumes: readonly {
    readonly type: string;
    readonly source?: string;
    readonly target: string;
    readonly read_only?: boolean;
  }[];
  readonly depends_on?: readonly string[] | Readonly<Record<string, { readonly condition?: string }>>;
  readonly ports?: readonly string[];
  readonly configs?: readonly { readonly source: string }[];
  readonly tmpfs: readonly string[];
  readonly healthcheck: Readonly<Record<string, unknown>> & { readonly test: readonly string[] };
}

/** Several services, and what they share. */
interface Scale {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, null>>;
  readonly configs: Readonly<Record<string, unknown>>;
}

/** What the linter says of a file; its own types are lost on the way. */
interface Linted {
  readonly messages: readonly { readonly line: number; readonly message: string }[];
}

const { services } = load(read("compose.yaml")) as { services: { casebook: Service } }; // the linter has read its shape
const { casebook } = services;

describe("the Dockerfile", () => {
  it("has nothing that a linter would name", () => {
    expect(validate(read("Dockerfile"))).toEqual([]);
  });

  it("names one base image, by its version and digest, that is new enough", () => {
    const images = new Set(stages.map(({ image }) => image));
    expect([...images]).toEqual([expect.stringMatching(/^node:\d+\.\d+\.\d+-bookworm-slim@sha256:[0-9a-f]{64}$/)]);
    const [major, minor] = [...images].join().match(/\d+/g) ?? [];
    expect(Number(major) * 100 + Number(minor)).toBeGreaterThanOrEqual(2019);
  });

  it("installs from the lockfile alone, without running a package's scripts", () => {
    const installs = stages.flatMap(({ steps }) => steps.filter(({ text }) => /^npm (?:ci|i|install)\b/.test(text)));
    expect(installs.map(({ text }) => text)).toEqual(["npm ci --ignore-scripts", "npm ci --omit=dev --ignore-scripts"]);
  });

  it("runs node itself, so that the signal to stop reaches it, as nobody's root", () => {
    expect(settings.command[0]).toBe("node");
    expect(settings.command.at(-1)).toBe("src/main.js");
    expect(settings.stopSignal).toBe("SIGTERM");
    expect(settings.user).toBe("1000:1000");
  });

  it("starts files that are compiled from sources that are there", () => {
    for (const file of [settings.command.at(-1), settings.check.at(-1)])
      expect(existsSync(join(ROOT, String(file).replace(/\.js$/, ".ts"))), file).toBe(true);
  });

  it("sets variables that the program reads", () => {
    expect(readConfig(settings.env)).toEqual({
      ok: true,
      value: {
        knowledge: "/knowledge",
        meaning: { cache: "/data" },
        state: "/data/state.db",
        health: { port: 8080, host: "127.0.0.1" },
      },
    });
  });
});

describe(".dockerignore", () => {
  it("lets in what the Dockerfile copies and nothing else", () => {
    const copied = stages.flatMap(({ steps }) => steps.filter(({ keyword, from }) => keyword === "COPY" && !from));
    const sources = new Set(copied.flatMap(({ words }) => words.slice(0, -1)));
    const [first, ...rules] = read(".dockerignore")
      .split("\n")
      .filter((line) => line !== "" && !line.startsWith("#"));
    expect(first).toBe("*");
    expect(rules.filter((rule) => rule.startsWith("!")).sort()).toEqual([...sources].map((one) => `!${one}`).sort());
    expect(rules.slice(-2)).toEqual(["**/.env*", "**/node_modules"]);
  });
});

describe("the compose files", () => {
  it.each(["compose.yaml", "compose.scale.yaml", "compose.desk.yaml"])(
    "%s has nothing that a linter would name",
    (name) => {
      const rules = { "service-keys-order": 0 } as const; // we begin with what a reader looks for
      const linter = new DCLinter({ rules, quiet: false, debug: false, exclude: [] });
      const files: readonly Linted[] = linter.lintFiles([join(ROOT, name)], false);
      const messages = files.flatMap((file) => file.messages);
      expect(messages.map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
    },
  );
});

describe("compose.scale.yaml", () => {
  const scale = load(read("compose.scale.yaml")) as Scale; // linted above
  const proxy = scale.services["proxy"]?.environment ?? {};

  it("runs three processes with no right that one alone doesn't have", () => {
    for (const name of ["casebook1", "casebook2", "casebook3"]) {
      const service = scale.services[name];
      expect(service).toMatchObject({
        user: settings.user,
        read_only: true,
        cap_drop: ["ALL"],
        security_opt: ["no-new-privileges:true"],
      });
      expect(service?.healthcheck).toEqual(casebook.healthcheck);
      expect(Object.values(proxy)).toContain(`${name}:${service?.environment["INTERACTIONS_PORT"]}`);
    }
  });

  it("gives the proxy all that its configuration asks for", () => {
    const asked = new Set([...read("haproxy.cfg").matchAll(/"\$\{(\w+)\}"/g)].map(([, name]) => name));
    expect(new Set(Object.keys(proxy))).toEqual(asked);
  });

  it("starts what others wait for, mounts what it declares, and lets nobody from elsewhere in", () => {
    const services = Object.entries(scale.services);
    const waitedFor = services.flatMap(([, { depends_on = {} }]) =>
      Array.isArray(depends_on) ? depends_on : Object.keys(depends_on),
    );
    expect(Object.keys(scale.services)).toEqual(expect.arrayContaining([...new Set(waitedFor)]));
    const healthy = services.flatMap(([, { depends_on = {} }]) =>
      Object.entries(depends_on).flatMap(([name, { condition }]) => (condition === "service_healthy" ? [name] : [])),
    );
    expect(new Set(healthy)).toEqual(new Set(["primary"]));
    expect(scale.services["primary"]?.healthcheck.test).toContain("pg_isready");
    const mounted = services.flatMap(([, { volumes }]) => volumes.filter(({ type }) => type === "volume"));
    expect(new Set(mounted.map(({ source }) => source))).toEqual(new Set(Object.keys(scale.volumes)));
    const given = services.flatMap(([, { configs = [] }]) => configs.map(({ source }) => source));
    expect(given).toEqual(Object.keys(scale.configs));
    expect(services.flatMap(([, { ports = [] }]) => ports)).toEqual(["127.0.0.1:3000:3000"]);
  });

  it("sets variables that are explained, and no others", () => {
    const explained = new Set([...read(".env.example").matchAll(/^#? ?([A-Z_]+)=/gm)].map(([, name]) => name));
    for (const name of ["casebook1", "casebook2", "casebook3"]) {
      const set = Object.keys(scale.services[name]?.environment ?? {});
      expect(set.length).toBeGreaterThan(5);
      expect(set.filter((variable) => !explained.has(variable))).toEqual([]);
    }
  });

  itWhere(HAS_HAPROXY, NO_HAPROXY, "gives the proxy a configuration that HAProxy takes", () => {
    const env = { PATH: process.env["PATH"], ...proxy };
    const checked = spawnSync("haproxy", ["-c", "-f", "haproxy.cfg"], { cwd: ROOT, env, encoding: "utf8" });
    expect([checked.status, checked.stderr]).toEqual([0, expect.not.stringContaining("ALERT")]);
  });

  it("sets what the program reads", () => {
    const environment = scale.services["casebook1"]?.environment ?? {};
    const known = {
      ...environment,
      DISCORD_PUBLIC_KEY: "0".repeat(64),
      DATABASE_URL: "postgres://casebook:a@primary/casebook",
      DATABASE_REPLICA_URL: "postgres://casebook:a@replica/casebook",
    };
    expect(readConfig({ ...known, DISCORD_TOKEN: "a" })).toMatchObject({
      ok: true,
      value: { discord: { interactions: { port: 3000 } }, store: { kind: "postgres" }, health: { port: 8080 } },
    });
  });
});

describe("compose.desk.yaml", () => {
  const { services: desks } = load(read("compose.desk.yaml")) as { services: { casebook: Service } }; // linted above
  const { environment, volumes, ...others } = desks.casebook;

  it("adds the desk, the machine's own network and the right to write articles, and takes nothing back", () => {
    expect(others).toEqual({ network_mode: "host" });
    expect(volumes).toEqual([{ ...casebook.volumes[0], read_only: false }]);
    expect(readConfig({ ...casebook.environment, ...environment })).toMatchObject({
      ok: true,
      value: { desk: 8788, web: { port: 8787, host: "127.0.0.1" }, knowledge: settings.env["KNOWLEDGE_DIR"] },
    });
  });
});

describe("compose.yaml", () => {
  it("takes away what the program doesn't need", () => {
    expect(casebook).toMatchObject({
      user: settings.user,
      read_only: true,
      cap_drop: ["ALL"],
      security_opt: ["no-new-privileges:true"],
      restart: "on-failure:20",
    });
  });

  it("sets no other place or port than the image", () => {
    expect({ ...settings.env, ...casebook.environment }).toEqual({ ...settings.env, HEALTH_HOST: "" });
    expect(readConfig(casebook.environment)).toEqual(readConfig(settings.env));
  });

  it("mounts the articles read-only where the program looks for them, and data where the image's user may write", () => {
    expect(casebook.volumes).toMatchObject([
      { type: "bind", target: settings.env["KNOWLEDGE_DIR"], read_only: true },
      { type: "volume", target: "/data" },
    ]);
    const runs = stages
      .at(-1)
      ?.steps.filter(({ keyword }) => keyword === "RUN")
      .map(({ text }) => text);
    expect(runs).toEqual([`mkdir /data && chown ${settings.user} /data`]);
    expect(casebook.tmpfs.map((one) => one.split(":")[0])).toEqual(["/tmp"]);
  });

  it("checks its health as the image does", () => {
    const { test, ...times } = casebook.healthcheck;
    expect(test).toEqual(["CMD", ...settings.check]);
    const flags = Object.entries(times).map(([name, value]) => `--${name.replace("_", "-")}=${value}`);
    for (const flag of flags) expect(read("Dockerfile")).toContain(`${flag} `);
    expect(flags).toHaveLength(4);
  });

  it("waits longer for the end than the program may take", () => {
    expect(Number.parseInt(casebook.stop_grace_period, 10)).toBeGreaterThan(10);
  });
});

describe("the unit in docs/host.md", () => {
  const unit = /```ini\n(.*?)```/s.exec(read("docs/host.md"))?.[1] ?? "";

  it("starts a file that is there and keeps systemd from starting it without end", () => {
    expect(unit).toContain("src/main.ts\n");
    for (const line of [
      "Restart=on-failure",
      "StartLimitBurst=5",
      "RestartPreventExitStatus=2",
      "ProtectSystem=strict",
    ])
      expect(unit.split("\n")).toContain(line);
  });
});

it("git passes over what a build writes", () => {
  expect(execFileSync("git", ["check-ignore", "dist/src/main.js"], { cwd: ROOT, encoding: "utf8" }).trim()).toBe(
    "dist/src/main.js",
  );
});
