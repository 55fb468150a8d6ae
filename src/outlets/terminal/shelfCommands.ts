import type { Command as Program } from "commander";
import type { Config } from "../../config.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

type Run = (work: () => Promise<ExitCode>) => Promise<void>;

/** The commands for shelves of servers in a database. What they need is loaded where one is called for. */
export function addShelfCommands(program: Program, terminal: Terminal, config: Config, run: Run): void {
  const shelf = program
    .command("shelf")
    .description("export, import or delete a server's shelf where STORE or DATABASE_URL keeps shelves");
  const load = () => import("./runShelf.ts");
  shelf
    .command("export")
    .description("write a server's shelf into a new folder, every file to the byte")
    .argument("<server>", "the server's id")
    .argument("<folder>", "a folder that is empty or new")
    .action((server: string, folder: string) =>
      run(async () => (await load()).exportShelf(server, folder, terminal, config)),
    );
  shelf
    .command("import")
    .description("put a folder's files in the place of a server's shelf, in one swap")
    .argument("<folder>", "a folder as the knowledge folder is")
    .argument("<server>", "the server's id")
    .action((folder: string, server: string) =>
      run(async () => (await load()).importShelf(folder, server, terminal, config)),
    );
  shelf
    .command("list")
    .description("list the files of a server's shelf with their SHA-256 digests")
    .argument("<server>", "the server's id")
    .action((server: string) => run(async () => (await load()).listShelf(server, terminal, config)));
  shelf
    .command("remove")
    .description("take a file off a server's shelf")
    .argument("<server>", "the server's id")
    .argument("<file>", "the file's path, or its SHA-256 digest, whatever its path")
    .action((server: string, file: string) =>
      run(async () => (await load()).removeFromShelf(server, file, terminal, config)),
    );
  addKeeping(shelf, terminal, config, run);
}

/** The commands that the host alone has a reason for. */
function addKeeping(shelf: Program, terminal: Terminal, config: Config, run: Run): void {
  const load = () => import("./runShelf.ts");
  shelf
    .command("delete")
    .description("delete all that is kept of a server: shelf, settings and questions")
    .argument("<server>", "the server's id")
    .option("--yes", "really delete it")
    .action((server: string, flags: { readonly yes?: boolean }) =>
      run(async () => (await load()).deleteShelf(server, flags, terminal, config)),
    );
  shelf
    .command("usage")
    .description("say how much each server's shelf holds, the largest first")
    .option("--json", "as JSON")
    .action((flags: { readonly json?: boolean }) => run(async () => (await load()).tellUsage(flags, terminal, config)));
  shelf
    .command("migrate")
    .description("bring PostgreSQL's tables up to date, as the owner that DATABASE_OWNER_URL names")
    .action(() => run(async () => (await load()).migrateShelves(terminal, config)));
}
