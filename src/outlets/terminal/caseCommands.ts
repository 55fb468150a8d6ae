import type { Command as Program } from "commander";
import type { Config } from "../../config.ts";
import type { CaseFlags } from "./runCase.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

/** Adds the commands that show a case at a glance and what is scheduled. `run` keeps the exit code. What they need is loaded where one is called for. */
export function addCaseCommands(
  { program, terminal, config }: { readonly program: Program; readonly terminal: Terminal; readonly config: Config },
  folder: readonly [string, string, string],
  run: (work: () => Promise<ExitCode>) => Promise<void>,
): void {
  const load = () => import("./runCase.ts");
  program
    .command("case")
    .description("show a case at a glance, in quotations")
    .argument("<name>", "the case: its slug, title or alias")
    .option(...folder)
    .option("--json", "print the reply as JSON on one line")
    .action((caseName: string, flags: CaseFlags) =>
      run(async () => (await load()).showCase(caseName, flags, terminal, config)),
    );
  program
    .command("next")
    .description("list what is scheduled, of one case or of all")
    .argument("[name]", "the case: its slug, title or alias")
    .option(...folder)
    .option("--json", "print the reply as JSON on one line")
    .action((caseName: string | undefined, flags: CaseFlags) =>
      run(async () => (await load()).showNextDates(caseName, flags, terminal, config)),
    );
}
