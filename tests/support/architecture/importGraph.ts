import { readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import { fileURLToPath } from "node:url";
import { FENCED_PACKAGES, LEAVES, WALLS } from "./walls.ts";

/** Source texts by path relative to the repository, with `/`. */
export type Sources = ReadonlyMap<string, string>;

/** One import of a file, of a type or a value alike. `target` is a path relative to the repository, or a package's name. */
export interface Import {
  readonly from: string;
  readonly target: string;
  readonly isPackage: boolean;
}

const SPECIFIER = /(?:\bfrom|\bimport)\s*\(?\s*["']([^"'\n]+)["']/g;
/** A worker is started by the address of its file. */
const WORKER_FILE = /new URL\(\s*["'](\.[^"'\n]+)["']/g;

/** Every import of every file, in order. Comments are left out, strings are not: no string of ours looks like an import. */
export function listImports(sources: Sources): Import[] {
  return [...sources].flatMap(([from, text]) => {
    const code = text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
    const specifiers = [...code.matchAll(SPECIFIER), ...code.matchAll(WORKER_FILE)].map(([, name]) => String(name));
    return specifiers.map((name) => {
      const isPackage = !name.startsWith(".");
      return { from, target: isPackage ? name : posix.join(posix.dirname(from), name), isPackage };
    });
  });
}

/** An import that is done when the file is loaded: of a value, and not where the code comes to it. */
const LOADING_IMPORT = /^(?:import|export)\s+(?!type\b)(?:[\w*{][^;]*?\bfrom\s*)?["']([^"'\n]+)["']/gm;

/** Every file and package that is loaded with a file, by itself or by what it loads, and the file itself. */
export function listLoaded(sources: Sources, path: string): Set<string> {
  const loaded = new Set([path]);
  for (const from of loaded) {
    for (const [, name = ""] of (sources.get(from) ?? "").matchAll(LOADING_IMPORT))
      loaded.add(name.startsWith(".") ? posix.join(posix.dirname(from), name) : name);
  }
  return loaded;
}

/** The room that a file belongs to, as `WALLS` names it. */
export function roomOf(path: string): string {
  const [top = "", room = "", inner = ""] = path.split("/");
  if (top === "commands") return "commands";
  if (inner === "") return room.replace(/\.\w+$/, "");
  return room === "outlets" ? `outlets/${inner}` : room;
}

/** What the table doesn't allow, each as one sentence; none if every wall stands. */
export function findBreaches(imports: readonly Import[]): string[] {
  return imports.flatMap((one) => {
    const room = roomOf(one.from);
    const allowed = WALLS[room];
    if (!allowed) return [`${one.from} stands in the room ${room}, which the table doesn't name`];
    const isFine = one.isPackage ? mayUsePackage(room, one.target) : mayImport(room, allowed, one.target);
    return isFine ? [] : [`${one.from} (${room}) may not import ${one.target}`];
  });
}

function mayUsePackage(room: string, name: string): boolean {
  return FENCED_PACKAGES[name]?.includes(room) ?? true;
}

function mayImport(room: string, allowed: readonly string[], target: string): boolean {
  const other = roomOf(target);
  if (other === room || LEAVES.has(other)) return true;
  const inner = target.replace(/^src\//, "").replace(/\.\w+$/, "");
  return allowed.some((one) => one === other || inner === one || inner.startsWith(`${one}/`));
}

/** Circles of files that import one another, each as the paths on the way; none where there are no circles. */
export function findCircles(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, target, isPackage } of imports) {
    if (!isPackage) next.set(from, [...(next.get(from) ?? []), target]);
  }
  const done = new Set<string>();
  const circles: string[][] = [];
  const visit = (path: string, way: readonly string[]) => {
    const at = way.indexOf(path);
    if (at >= 0) circles.push([...way.slice(at), path]);
    if (at >= 0 || done.has(path)) return;
    for (const target of next.get(path) ?? []) visit(target, [...way, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return circles;
}

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

/** All TypeScript files below a folder of the project, by their paths. */
export function readSources(folder: string): [string, string][] {
  return readdirSync(posix.join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return readSources(path);
    return /\.(?:ts|mjs)$/.test(entry.name) ? [[path, readFileSync(posix.join(ROOT, path), "utf8")]] : [];
  });
}
