import { fileURLToPath } from "node:url";
import { ask } from "../../commands/ask.ts";
import { renderReply } from "../../src/outlets/discord/render/renderReply.ts";
import { describeFolderProblem } from "../../src/presentation/wording/english/folderProblems.ts";
import { readSnapshot } from "../../src/service/buildSnapshot.ts";
import { createLibraryApi } from "../../src/service/libraryApi.ts";
import { takePicture } from "./takePicture.ts";

/** Draws the picture in the README: a real answer from the starter knowledge, as Discord shows it. */
const QUESTION = "Why was Alec Baldwin's case dismissed?";
const pathOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const reading = readSnapshot(pathOf("knowledge"));
if (!reading.ok) throw new Error(describeFolderProblem(reading.problem));
const library = createLibraryApi(reading.value.library);
const desk = {
  library,
  libraryService: { reload: () => Promise.reject(new Error("nothing to reload")) },
  commands: [],
};
const message = renderReply(await ask.run({ question: QUESTION }, desk), { to: "channel", locale: "en" });
await takePicture(
  { ...message, components: [...message.components] },
  pathOf(process.argv[2] ?? ".github/answer.png"),
  {
    width: Number(process.argv[3] ?? 640),
    asked: { memberName: "Mara", command: "ask" },
  },
);
