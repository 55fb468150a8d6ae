import { config as loadEnvFile } from "dotenv";
import { type Config, readConfig } from "./config.ts";
import type { ProcessStreams } from "./outlets/discord/start.ts";
import { type OtherOutlets, refuseConfig, runProgram } from "./outlets/terminal/program.ts";
import { chooseColours, type ExitCode, type Terminal } from "./outlets/terminal/terminal.ts";
import { StandardOutput, tellLostLines } from "./standardOutput.ts";

// Else Node opens its inspector, and with it the token, to whoever may send this signal.
process.on("SIGUSR1", () => {});

const { stdin: input, stdout: output, stderr: error } = process;
output.on("error", leaveUnread);
error.on("error", () => {}); // There is nobody left to tell.

loadEnvFile({ quiet: true });
const args = process.argv.slice(2);
const reading = readConfig(process.env);

/** Other outlets are loaded only where they are used: asking in the terminal shouldn't wait for Discord's library. */
const outlets: OtherOutlets = {
  connect: async (config) => {
    const stop = untilAsked(); // before Discord's library is loaded, which takes a while
    output.off("error", leaveUnread);
    const log = new StandardOutput(output, tellLostLines);
    const words = new StandardOutput(error, ({ count, why }) => `(${count} lines before this one were lost: ${why})\n`);
    const { startBot } = await import("./outlets/discord/start.ts");
    const code = await startBot(config, {
      write: (line) => log.write(line),
      say: (line) => words.write(`${line}\n`),
      stop,
      beside: config.web || config.desk ? serveBeside(config) : undefined,
    });
    process.exit(code); // Whatever is not done by now, such as reading a large shelf, is not waited for.
  },
  serveWeb: async (config) => {
    const stop = untilAsked();
    const { startWeb } = await import("./outlets/web/startWeb.ts");
    return startWeb(config, { say: (line) => void error.write(`${line}\n`), stop });
  },
  diagnose: async (knowledge) => {
    const { diagnose } = await import("./doctor/doctor.ts");
    return diagnose(reading, { folder: process.cwd(), knowledge, node: process.version }, output);
  },
};
process.exitCode = await run();

async function run(): Promise<ExitCode> {
  const terminal: Terminal = { input, output, error, colours: chooseColours(output, Boolean(process.env["NO_COLOR"])) };
  if (reading.ok) return runProgram(args, terminal, reading.value, outlets);
  // Another variable that is wrong is no reason to look into another folder.
  const nothingSet: Config = { knowledge: process.env["KNOWLEDGE_DIR"]?.trim() || "knowledge" };
  if (args[0] === "doctor") return runProgram(args, terminal, nothingSet, outlets);
  return refuseConfig(terminal, reading.problem);
}

/** Web pages and the moderators' desk of the same library as the bot's. */
function serveBeside(config: Config): NonNullable<ProcessStreams["beside"]> {
  return async (library, say, moderation) => {
    const { serveDesk, serveLibrary } = await import("./outlets/web/startWeb.ts");
    const opened = [
      config.web && (await serveLibrary(library, config, say)),
      await serveDesk(library, config, say, moderation),
    ];
    return { close: async () => void (await Promise.all(opened.map((one) => one?.close()))) };
  };
}

/** Only the first signal counts: npm hands its own on to its child once more. */
function untilAsked(): AbortSignal {
  const stop = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => stop.abort());
  return stop.signal;
}

/** Whoever reads along (`| head`) may stop before the end, and that is no fault; a full disk is. */
function leaveUnread(fault: NodeJS.ErrnoException): void {
  if (fault.code === "EPIPE") process.exit(0);
  error.write(`The output could not be written (${fault.code ?? fault.message}), so it is not whole.\n`);
  process.exit(1);
}
