import { ComponentType } from "discord.js";
import { beforeAll, describe, expect, it, onTestFinished } from "vitest";
import { commands } from "../../../../commands/index.ts";
import {
  type CommandOption,
  isShownToChannel,
  type ServerCommand,
  type SlashCommand,
} from "../../../../src/app/command.ts";
import type { StoreConfig } from "../../../../src/config.ts";
import { openLog } from "../../../../src/log.ts";
import { readPressedButton } from "../../../../src/outlets/discord/buttons/oldCustomId.ts";
import { openServers } from "../../../../src/outlets/discord/openServers.ts";
import { DEFAULT_QUOTA } from "../../../../src/storage/shelfQuota.ts";
import { openServerDatabase } from "../../../../src/storage/sql/openServerDatabase.ts";
import { listComponents } from "../../../../tools/local-discord/component.ts";
import type { Exchange } from "../../../../tools/local-discord/exchange.ts";
import { type Fields, listOf, textOf } from "../../../../tools/local-discord/fields.ts";
import type { Guild } from "../../../../tools/local-discord/guild.ts";
import type { Message } from "../../../../tools/local-discord/message.ts";
import type { Person } from "../../../../tools/local-discord/person.ts";
import { describeWhere } from "../../../support/leftOut.ts";
import { openFiles, serveOnly } from "../../../support/opening.ts";
import { lineOf, type Serving, serve } from "../../../support/outlets/discord/serving.ts";
import { HAS_POSTGRES, NO_POSTGRES, type PostgresCluster, startPostgres } from "../../../support/storage/postgres.ts";
import { writeShelf } from "../../../support/storage/servers.ts";
import { nameDatabase } from "../../../support/storage/temporaryDatabase.ts";
import { writeArticle } from "../../../support/temporary.ts";

/** Words that stand in one place's articles alone, in everything that may be said of them. */
const MARKERS = { amber: "Zamberine", birch: "Zbirchine", host: "Zpublicine" } as const;
type Place = keyof typeof MARKERS;

/** Where the host's articles may be read; a server's quotations never lead there. */
const PUBLIC_URL = "https://casebook.test";

const QUESTION = "Who found the stolen violin?";
const SAID = [
  "found the stolen violin inside a piano stool",
  "saw the stolen violin at noon",
  "heard the stolen violin until May",
  "sold the stolen violin to a dealer",
  "insured the stolen violin for $4.5 million",
  "photographed the stolen violin in a vault",
];

/** The same cases and files for every place, told apart by its marker. */
function writeFiles(place: Place): Readonly<Record<string, string>> {
  const marker = MARKERS[place];
  const paragraphs = SAID.map((what, at) => `${marker} Quill ${what} on ${at + 2} March 2031, ${marker} said.`);
  const facts = `author: ${marker} Doe\nurl: https://${marker.toLowerCase()}.test/violin\ncorrection: ${marker} was misspelt.`;
  return {
    "harrow-v-pell/case.md": `---\ntitle: Harrow v. ${marker}\naliases: [the violin case]\noutcome: Settled with ${marker}.\noutcomeDate: 2032-01-09\n---\n`,
    "harrow-v-pell/violin.md": writeArticle(paragraphs.join("\n\n## Later\n\n"), facts).replace(
      "The Stolen Violin",
      `The Stolen Violin of ${marker}`,
    ),
    "harrow-v-pell/hearing.md": writeArticle(`A hearing before Judge ${marker} Fenn is set for June 7, 2099.`),
    "marsh/orchard.md": writeArticle(`Judge ${marker} Fenn closed the orchard on June 7, 2031.`).replace(
      "The Stolen Violin",
      `The Orchard of ${marker}`,
    ),
  };
}

const VALUES: Readonly<Record<string, string>> = {
  article: "orchard",
  question: QUESTION,
  from: "2031",
  to: "2099",
  clear: "zeppelin",
};

/** Values of an option that bring out most: none of them holds a marker. */
function valuesOf({ name, kind, choices }: CommandOption): readonly (string | number)[] {
  if (kind === "channel") return [SOME_CHANNEL];
  if (kind === "number") return [1, 2];
  if (kind === "case") return ["the violin case", "harrow-v-pell"];
  if (kind === "choice") return choices ?? [];
  return name === "question" ? [QUESTION, "Who burned the zeppelin?"] : [VALUES[name] ?? "violin"];
}

/** A channel's id that no server has. */
const SOME_CHANNEL = "123456789012345678";

type Options = Readonly<Record<string, string | number | boolean>>;

/** What is required alone, each other option with each of its values, and all at once. */
function listOptions(command: SlashCommand | ServerCommand): Options[] {
  const required = command.options.filter((option) => option.required);
  const [first = {}, ...others] = required.reduce<Options[]>(
    (sets, option) => sets.flatMap((set) => valuesOf(option).map((value) => ({ ...set, [option.name]: value }))),
    [{}],
  );
  const optional = command.options.filter((option) => !option.required);
  const each = optional.flatMap((option) => valuesOf(option).map((value) => ({ ...first, [option.name]: value })));
  const all = Object.fromEntries(optional.map((option) => [option.name, valuesOf(option)[0] ?? ""]));
  const hidden = isShownToChannel(command) ? [{ ...first, private: true }] : [];
  return [first, ...others, ...each, { ...first, ...all }, ...hidden];
}

interface Pressable {
  readonly message: Message;
  readonly customId: string;
}

/** Another button of the same kind leads through the same code, with another quotation or page. */
const MAX_OF_A_KIND = 3;

/** Whoever does everything that can be done in one place. */
class Visitor {
  readonly #serving: Serving;
  readonly #where: Guild | "dm";
  readonly #seen = new Set<string>();
  readonly #pressed = new Map<string, number>();
  readonly #waiting: Pressable[] = [];
  /** The custom ids of all that could be pressed. */
  readonly found: string[] = [];

  constructor(serving: Serving, where: Guild | "dm") {
    this.#serving = serving;
    this.#where = where;
  }

  async doAll(): Promise<void> {
    for (const command of commands) {
      if (command.kind === "message") await this.#check();
      else for (const options of listOptions(command)) await this.#use(command, options);
    }
    await this.#complete();
    for (let one = this.#waiting.shift(); one; one = this.#waiting.shift()) await this.forge(one.customId, one.message);
  }

  /** Presses what stands in a message of the bot's, or in none where a forger sends it. */
  async forge(customId: string, message?: Message): Promise<void> {
    const { local } = this.#serving;
    const by = this.#person();
    const exchange = local.forge({ customId, by, where: this.#where, ...(message ? { message } : {}) });
    await this.#follow(exchange);
    if (exchange.modal) await this.#fillIn(exchange, by, message);
  }

  async #use(command: SlashCommand | ServerCommand, options: Options): Promise<void> {
    const by = this.#person();
    const exchange = this.#serving.local.useCommand({ name: command.name, options, by, where: this.#where });
    await this.#follow(exchange);
    if (exchange.modal) await this.#fillIn(exchange, by);
  }

  async #check(): Promise<void> {
    const target = { content: "“found the stolen violin inside a piano stool” and that the orchard was closed" };
    const name = commands.find(({ kind }) => kind === "message")?.name ?? "";
    const { local } = this.#serving;
    await this.#follow(local.useMessageCommand({ name, target, by: this.#person(), where: this.#where }));
  }

  async #complete(): Promise<void> {
    const completed = [
      ...["ask", "timeline", "setup"].map((command) => ({ command, option: "case" })),
      ...["hide", "unhide", "undo"].map((one) => ({ command: `article ${one}`, option: "article" })),
    ];
    for (const typed of ["", "h", "z", "the"])
      for (const { command, option } of completed) {
        const { local } = this.#serving;
        const exchange = local.startCompletion({
          command,
          option,
          typed,
          by: this.#person(),
          where: this.#where,
        });
        await lineOf(this.#serving, exchange);
      }
  }

  async #fillIn(opened: Exchange, by: Person, message?: Message): Promise<void> {
    const inputs = listComponents(opened.modal?.["components"]).map(({ component }) => component);
    const isImport = inputs.some(({ type }) => type === ComponentType.FileUpload);
    const words = "The jury acquitted Ada Harrow of theft on Friday. ".repeat(4);
    const file = { name: "verdict.txt", contentType: "text/plain; charset=utf-8", content: Buffer.from(words) };
    const further = { publisher: "Amber News", published: "2025-03-14", further: "title: The Verdict" };
    const entry = isImport
      ? { files: { page: [file] }, choices: { case: ["marsh"] }, fields: further }
      : { fields: { question: QUESTION } };
    const { local } = this.#serving;
    await this.#follow(local.fillIn(opened, { by, where: this.#where, message, ...entry }));
  }

  async #follow(exchange: Exchange): Promise<void> {
    await lineOf(this.#serving, exchange);
    for (const message of [exchange.reply, exchange.source, ...exchange.followUps]) if (message) this.#look(message);
  }

  #look(message: Message): void {
    for (const customId of listIds(message)) {
      const kind = kindOf(customId);
      const pressed = this.#pressed.get(kind) ?? 0;
      if (this.#seen.has(customId) || pressed >= MAX_OF_A_KIND) continue;
      this.#seen.add(customId);
      this.#pressed.set(kind, pressed + 1);
      this.found.push(customId);
      this.#waiting.push({ message, customId });
    }
  }

  /** A moderator whom nobody is paced for. */
  #person() {
    return this.#serving.local.person({ name: "Mod", permissions: ["ManageGuild"] });
  }
}

/** The custom ids of a message's buttons, and the values of its menus, which are ids too. */
function listIds(message: Message): string[] {
  return listComponents(message.components).flatMap(({ component }) => {
    const values = listOf(component["options"]).map(({ value }) => textOf(value));
    const id = textOf(component["custom_id"]);
    return [...(component["type"] === ComponentType.Button && id !== "" ? [id] : []), ...values];
  });
}

/** All that Discord was sent since a request, files too. */
function readSent(serving: Serving, from: number): string {
  const sent = serving.local.requests.slice(from).map(({ body, files }) => {
    const contents = files.map(({ name, content }) => `${name} ${Buffer.from(content).toString("utf8")}`);
    return `${JSON.stringify(body as Fields)} ${contents.join(" ")}`;
  });
  return sent.join("\n");
}

/** A bot that serves two servers from a database, and the host's own articles in direct messages. */
async function open(database: Pick<StoreConfig, "kind"> & Partial<Record<"path" | "url", string>>) {
  const store = { ...database, quota: DEFAULT_QUOTA, memory: 100_000_000 } as StoreConfig;
  const log = openLog(() => {}, []);
  const servers = openServers({ knowledge: "/no/such/folder", store, gaps: { path: "kept", days: 30 } }, log);
  onTestFinished(() => servers.close());
  const serving = await serve({
    servers,
    libraryService: serveOnly(openFiles(writeFiles("host"))),
    config: { home: undefined, isPublic: true, shelves: "own" },
    pages: { publicUrl: PUBLIC_URL, webOffersReading: true },
  });
  const { home, elsewhere } = serving.local;
  const encode = (files: Readonly<Record<string, string>>) =>
    new Map(Object.entries(files).map(([path, text]) => [path, new TextEncoder().encode(text)]));
  await writeShelf(openServerDatabase(store), home.id, encode(writeFiles("amber")));
  await writeShelf(openServerDatabase(store), elsewhere.id, encode(writeFiles("birch")));
  return { serving, home, elsewhere };
}

async function expectNoLeak({ serving, home, elsewhere }: Awaited<ReturnType<typeof open>>): Promise<void> {
  const visits: Readonly<Record<Place, Guild | "dm">> = { amber: home, birch: elsewhere, host: "dm" };
  const found: Partial<Record<Place, readonly string[]>> = {};
  const tell = (place: Place, from: number) => {
    const sent = readSent(serving, from);
    return Object.values(MARKERS).filter((marker) => marker !== MARKERS[place] && sent.includes(marker));
  };
  for (const place of ["birch", "host", "amber"] as const) {
    const from = serving.local.requests.length;
    const visitor = new Visitor(serving, visits[place]);
    await visitor.doAll();
    found[place] = visitor.found;
    expect([place, readSent(serving, from).includes(MARKERS[place])]).toEqual([place, true]);
    expect([place, tell(place, from)]).toEqual([place, []]);
    expect([place, readSent(serving, from).includes(PUBLIC_URL)]).toEqual([place, place === "host"]);
  }
  const { outside } = serving.local;
  const before = serving.local.requests.length;
  await new Visitor(serving, outside).doAll();
  expect(readSent(serving, before)).toContain(MARKERS.host);
  expect(["outside", tell("host", before)]).toEqual(["outside", []]);
  const kinds = new Set((found.amber ?? []).map((id) => kindOf(id)));
  expect([...kinds].sort()).toEqual(expect.arrayContaining(KINDS));
  for (const [place, others] of [
    ["amber", ["birch", "host"]],
    ["birch", ["amber"]],
    ["host", ["amber"]],
  ] as const) {
    const from = serving.local.requests.length;
    const forger = new Visitor(serving, visits[place]);
    for (const other of others) for (const id of found[other] ?? []) await forger.forge(id);
    expect([place, tell(place, from)]).toEqual([place, []]);
  }
}

/** What must have been pressed for the test to mean something. */
const KINDS = [
  "addDocument",
  "askAgain",
  "askThis",
  "cite",
  "citeAs",
  "context",
  "createEvent",
  "delete",
  "export",
  "gapClear",
  "gapExport",
  "gapToClear",
  "gaps",
  "here",
  "importAgain",
  "more",
  "open",
  "picture",
  "post",
  "share",
  "sources",
  "timeline",
  "undoImport",
  "unhide",
  "unhelpful",
];

function kindOf(customId: string): string {
  const pressed = readPressedButton(customId);
  return typeof pressed === "object" ? pressed.kind : "none";
}

describe("two servers in SQLite", () => {
  it("and the host's articles never show a word of one another's, whatever is used, pressed or forged", async () => {
    await expectNoLeak(await open({ kind: "sqlite", path: nameDatabase() }));
  });
});

describeWhere(HAS_POSTGRES, NO_POSTGRES, "two servers in PostgreSQL", () => {
  let cluster: PostgresCluster;
  beforeAll(async () => {
    cluster = await startPostgres();
  });

  it("and the host's articles never show a word of one another's, whatever is used, pressed or forged", async () => {
    const { url } = await cluster.makeDatabase();
    await expectNoLeak(await open({ kind: "postgres", url }));
  });
});
