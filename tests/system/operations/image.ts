import { execFile, execFileSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { promisify } from "node:util";
import dockerignore from "@balena/dockerignore";
import { ROOT, type Stage, type Step } from "./dockerfile.ts";

/** Its types describe a module of the other kind. */
const openDockerignore = dockerignore as unknown as typeof dockerignore.default;

/** An image built by hand: each stage is a folder that stands for its root, and its steps are done in it. */

/** Only root may give a folder to somebody else. */
export const IS_ROOT = process.getuid?.() === 0;

/** Builds the stages into folders of `base`, those that need no other side by side, and returns the last one's. */
export async function buildImage(stages: readonly Stage[], base: string): Promise<string> {
  const last = stages.at(-1);
  if (!last) throw new Error("the Dockerfile has no stage");
  await Promise.all(stages.slice(0, -1).map((stage) => buildStage(stage, base)));
  return buildStage(last, base);
}

async function buildStage({ name = "image", steps }: Stage, base: string): Promise<string> {
  const root = join(base, name);
  let workdir = "/";
  for (const step of steps) {
    if (step.keyword === "WORKDIR") {
      workdir = resolve(workdir, step.text);
      mkdirSync(join(root, workdir), { recursive: true });
    }
    if (step.keyword === "COPY") copy(step, root, workdir, base);
    if (step.keyword === "RUN") await run(step.text, root, workdir);
  }
  return root;
}

function copy({ words, from }: Step, root: string, workdir: string, base: string): void {
  const [target = "", ...sources] = [words.at(-1), ...words.slice(0, -1)];
  const into = join(root, resolve(workdir, target));
  for (const source of sources) {
    if (from !== undefined) cpSync(join(base, from, source), into, { recursive: true });
    else copyFromProject(source, target.endsWith("/") ? join(into, basename(source)) : into);
  }
}

/** What .dockerignore names is not there for a build. */
function copyFromProject(source: string, into: string): void {
  const ignored = openDockerignore().add(readFileSync(join(ROOT, ".dockerignore"), "utf8"));
  const path = join(ROOT, source);
  const filter = (one: string) => one === path || !ignored.ignores(relative(ROOT, one));
  if (ignored.ignores(source)) throw new Error(`.dockerignore keeps ${source} out`);
  cpSync(path, into, { recursive: true, filter });
}

/**
 * Absolute paths in a step mean the stage's; packages that were installed before are not fetched again. Installing them
 * is for the long run: else the project's own, which `npm ci` brought from the same lockfile, are linked, those for
 * development only where the step installs them.
 */
async function run(command: string, root: string, workdir: string): Promise<void> {
  const isInstall = /^npm ci (?:--omit=dev )?--ignore-scripts$/.test(command);
  if (isInstall && process.env["LONG"] !== "1" && linkPackages(join(root, workdir))) {
    if (command.includes("--omit=dev")) removeDevelopment(join(root, workdir));
    return;
  }
  const here = command.replace(/(?<=\s)\/(?=\w)/g, `${root}/`).replace(/chown \S+/g, IS_ROOT ? "$&" : "true");
  const env = { PATH: process.env["PATH"], HOME: process.env["HOME"], npm_config_prefer_offline: "true" };
  await promisify(execFile)("sh", ["-c", here], { cwd: join(root, workdir), env });
}

/** What the lockfile says is for development alone. */
export function listDevelopment(folder: string): readonly string[] {
  const lock: { packages: Record<string, { dev?: boolean }> } = JSON.parse(
    readFileSync(join(folder, "package-lock.json"), "utf8"),
  );
  return Object.entries(lock.packages).flatMap(([path, { dev }]) => (dev ? path : []));
}

function removeDevelopment(folder: string): void {
  for (const path of listDevelopment(folder)) rmSync(join(folder, path), { recursive: true, force: true });
}

/** Hard links, which only one file system can hold; nothing writes to them. */
function linkPackages(into: string): boolean {
  try {
    execFileSync("cp", ["-al", join(ROOT, "node_modules"), into], { stdio: "ignore" });
    return true;
  } catch {
    rmSync(join(into, "node_modules"), { recursive: true, force: true });
    return false;
  }
}
