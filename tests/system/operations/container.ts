import { execFile, execFileSync } from "node:child_process";
import { chmodSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import type { ImageSettings } from "./dockerfile.ts";
import { IS_ROOT } from "./image.ts";

/**
 * A container without an engine: a root file system that is read-only, with the machine's own programs and libraries in
 * the place of the base image's, in a mount namespace; in it the image's user, without any capability.
 */

/** Whether this machine lets us make one: Linux, root, and a mount namespace. */
export const CAN_CONFINE = IS_ROOT && canUnshare();

function canUnshare(): boolean {
  try {
    execFileSync("unshare", ["--mount", "mount", "--bind", "-o", "ro", "/usr", "/mnt"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

/** Folders of the machine that stand for those of the base image. */
const BASE = ["usr", "bin", "lib", "lib64", "etc"].join(" ");

/** $1 is the image's root, $2 the folder of articles, $3 how it is mounted; then comes what is run. */
const CONFINE = `
cd "$1"; mount --bind "$1" "$1"; cd "$1"
for one in ${BASE}; do [ -e /$one ] && mount --bind -o ro /$one $one; done
mount --rbind /dev dev; mount -t proc proc proc; mount -t tmpfs -o size=16m,mode=1777 tmpfs tmp
mount --bind data data; mount --bind -o "$3" "$2" knowledge
mount -o remount,bind,ro "$1"
shift 3; exec chroot . setpriv --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all "$@"`;

export interface Container {
  readonly image: string;
  readonly settings: ImageSettings;
  readonly knowledge: string;
  /** Whether it may write there, as `compose.desk.yaml` lets it. */
  readonly mayWrite?: boolean;
  readonly env: Readonly<Record<string, string>>;
}

/** Makes the folders that a container's mounts need. */
export function prepareMounts(image: string): void {
  for (const name of [...BASE.split(" "), "dev", "proc", "tmp", "knowledge"]) {
    mkdirSync(join(image, name), { recursive: true });
    chmodSync(join(image, name), 0o755);
  }
}

/** How a command is run in the container; where none can be made, as whoever runs the tests in the image's folder. */
function enter(
  { image, settings, knowledge, mayWrite = false, env }: Container,
  command: readonly string[],
): [string, string[]] {
  const [uid, gid] = settings.user.split(":");
  const own = CAN_CONFINE ? {} : { KNOWLEDGE_DIR: knowledge };
  const variables = { PATH: process.env["PATH"], ...settings.env, ...env, ...own };
  const words = [...Object.entries(variables).map((pair) => pair.join("=")), ...command];
  if (!CAN_CONFINE) return ["env", ["-i", `--chdir=${join(image, settings.workdir)}`, ...words]];
  const run = [`--reuid=${uid}`, `--regid=${gid}`, "env", "-i", `--chdir=${settings.workdir}`, ...words];
  return [
    "unshare",
    [
      "--mount",
      "--propagation",
      "private",
      "sh",
      "-euc",
      CONFINE,
      "sh",
      image,
      knowledge,
      mayWrite ? "rw" : "ro",
      ...run,
    ],
  ];
}

/** What starts the image's command; the process is the program itself, as signals reach it. */
export function commandOf(container: Container): readonly string[] {
  const [program, args] = enter(container, container.settings.command);
  return [program, ...args];
}

/** Runs a command in a container of its own, as `docker exec` would in the one that runs: they share no more than files. */
export async function runIn(container: Container, command: readonly string[]) {
  try {
    const { stdout, stderr } = await promisify(execFile)(...enter(container, command));
    return { code: 0, text: stdout + stderr };
  } catch (fault) {
    const { code, stdout, stderr } = fault as { code: unknown; stdout: string; stderr: string }; // what execFile rejects with
    return { code, text: stdout + stderr };
  }
}
