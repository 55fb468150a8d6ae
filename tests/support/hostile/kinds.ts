import { chmodSync, linkSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { onTestFinished } from "vitest";
import { makePipe } from "../temporary.ts";
import { article, type Fate, rejected, type Specimen, served } from "./specimen.ts";

const OUT = "is a link that leads out of the knowledge folder";
const IRREGULAR = "is not a regular file";

/** What has an article's name and is no file, or not where it seems to be. `outside` is a folder beside the shelf. */
export function kindSpecimens(outside: string): Specimen[] {
  return [
    link("kinds/outside.md", `${outside}/secret.md`, rejected(OUT, 1)),
    link("kinds/passwords.md", "/etc/passwd", rejected(OUT, 1)),
    link("kinds/up.md", "../../outside/secret.md", rejected(OUT, 1)),
    link("kinds/environment.md", "/proc/self/environ", rejected(OUT, 1)),
    link("kinds/noise.md", "/dev/urandom", rejected(OUT, 1)),
    link("kinds/zeros.md", "/dev/zero", rejected(OUT, 1)),
    link("kinds/this-folder.md", ".", rejected(IRREGULAR, 1)),
    link("kinds/shelf.md", "..", rejected(IRREGULAR, 1)),
    link("kinds/nothing.md", "gone.md", rejected("can't be read (ENOENT)", 1)),
    link("kinds/itself.md", "itself.md", rejected("can't be read (ELOOP)", 1)),
    link("kinds/there.md", "back.md", rejected("can't be read (ELOOP)", 1)),
    link("kinds/back.md", "there.md", rejected("can't be read (ELOOP)", 1)),
    link("kinds/through-a-file.md", "real.md/a", rejected("can't be read (ENOTDIR)", 1)),
    link("kinds/within.md", "real.md", served()),
    link("kinds/to-a-link.md", "outside.md", rejected(OUT, 1)),
    link("kinds/round", ".", rejected("is a folder inside a case", 1)),
    link("kinds/up", "..", rejected("is a folder inside a case", 1)),
    link("outside-case", outside, rejected(OUT, 1)),
    link("gone-case", "gone", { kind: "passed over" }),
    link("round-case", "round-case", { kind: "passed over" }),
    { path: "kinds/real.md", content: article(), fate: served() },
    { path: "kinds/linked-twice.md", content: linkTwice, fate: served() },
    { path: "kinds/pipe.md", content: makePipe, fate: rejected(IRREGULAR, 1) },
    { path: "kinds/socket.md", content: listen, fate: rejected("can't be read (ENXIO)", 1) },
    { path: "kinds/withheld.md", content: withhold, fate: isRoot() ? served() : rejected("can't be read (EACCES)", 1) },
  ];
}

function link(path: string, target: string, fate: Fate): Specimen {
  return { path, content: (place) => symlinkSync(target, place), fate };
}

/** Rights don't keep root out, so to it such a file is like any other. */
function isRoot(): boolean {
  return process.getuid?.() === 0;
}

function withhold(path: string): void {
  writeFileSync(path, article());
  chmodSync(path, 0);
}

function linkTwice(path: string): void {
  const other = `${path}.other`;
  writeFileSync(other, article());
  linkSync(other, path);
}

/** A socket's file is there as long as somebody listens. */
async function listen(path: string): Promise<void> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(path, resolve));
  onTestFinished(() => void server.close());
}
