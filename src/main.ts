import { config as loadEnvFile } from "dotenv";
import { readConfig } from "./config.ts";
import { runProgram } from "./terminal/program.ts";
import { chooseColours, type Terminal } from "./terminal/terminal.ts";

loadEnvFile({ quiet: true });
process.stdout.on("error", leaveOnClosedPipe);

const reading = readConfig(process.env);
if (reading.ok) {
  const { stdin: input, stdout: output, stderr: error } = process;
  const terminal: Terminal = { input, output, error, colours: chooseColours(output, Boolean(process.env["NO_COLOR"])) };
  process.exitCode = await runProgram(process.argv.slice(2), terminal, reading.config);
} else {
  for (const problem of reading.problems) process.stderr.write(`${problem}\n`);
  process.exitCode = 2;
}

/** Whoever reads along (`| head`) may stop before the end; that is no fault. */
function leaveOnClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== "EPIPE") throw error;
  process.exit(0);
}
