import { fileURLToPath } from "node:url";
import { serveLibrary } from "../../src/outlets/web/startWeb.ts";
import { describeFolderProblem } from "../../src/presentation/wording/english/folderProblems.ts";
import { startLibraryService } from "../../src/service/supervisor.ts";
import { launchBrowser, openPage } from "../browser/openPage.ts";

/** Draws the picture at the top of the README: a real answer from the starter knowledge, as the web page shows it. */
const QUESTION = "Why was Alec Baldwin's case dismissed?";
const pathOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const SIZE = { width: 900, height: 860 };

const starting = await startLibraryService(pathOf("knowledge"));
if (!starting.ok) throw new Error(describeFolderProblem(starting.problem));
const said: string[] = [];
const config = { knowledge: "knowledge", web: { port: 0, host: "127.0.0.1" } };
const server = await serveLibrary(starting.value, config, (line) => said.push(line));
const site = /http:\S+/.exec(said.join("\n"))?.[0];
if (!server || site === undefined) throw new Error(said.join("\n"));
const browser = await launchBrowser(process.env["CHROMIUM"] || "/usr/bin/chromium");
const { page } = await openPage(browser, { viewport: SIZE });
await page.goto(`${site}ask?question=${encodeURIComponent(QUESTION)}`);
await page.screenshot({ path: pathOf(process.argv[2] ?? ".github/page.png") });
await browser.close();
await server.close();
await starting.value.close();
