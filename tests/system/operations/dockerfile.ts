import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Copy, DockerfileParser, type From, type Instruction } from "dockerfile-ast";

/** The project's folder, which is what an image is built from. */
export const ROOT = fileURLToPath(new URL("../../..", import.meta.url));

/** One instruction of the Dockerfile. */
export interface Step {
  readonly keyword: string;
  /** All behind the keyword, as it stands. */
  readonly text: string;
  /** Flags apart. */
  readonly words: readonly string[];
  /** The stage that a COPY copies from; without one it copies from the project. */
  readonly from?: string;
}

export interface Stage {
  readonly name?: string;
  /** With its tag and digest. */
  readonly image: string;
  readonly steps: readonly Step[];
}

/** The stages of the project's Dockerfile; the last is the image. */
export function readDockerfile(): readonly Stage[] {
  const stages: (Stage & { readonly steps: Step[] })[] = [];
  for (const instruction of DockerfileParser.parse(readFileSync(`${ROOT}Dockerfile`, "utf8")).getInstructions()) {
    if (instruction.getKeyword() === "FROM")
      stages.push(openStage(instruction as From)); // as the keyword says
    else stages.at(-1)?.steps.push(readStep(instruction));
  }
  return stages;
}

function openStage(from: From) {
  return { name: from.getBuildStage() ?? undefined, image: from.getImage() ?? "", steps: [] };
}

function readStep(instruction: Instruction): Step {
  const keyword = instruction.getKeyword();
  return {
    keyword,
    text: instruction.getRawArgumentsContent() ?? "",
    words: instruction.getArguments().map((word) => word.getValue()),
    from: keyword === "COPY" ? ((instruction as Copy).getFromFlag()?.getValue() ?? undefined) : undefined, // as the keyword says
  };
}

/** What the image sets for whoever runs it. */
export interface ImageSettings {
  readonly user: string;
  readonly workdir: string;
  readonly env: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  /** The words behind HEALTHCHECK's CMD. */
  readonly check: readonly string[];
  readonly stopSignal: string;
}

/** Reads the image's settings from its last stage. Throws where a command is not in exec form. */
export function readSettings({ steps }: Stage): ImageSettings {
  const last = (keyword: string) => steps.findLast((step) => step.keyword === keyword)?.text ?? "";
  const env = steps.filter(({ keyword }) => keyword === "ENV").flatMap(({ words }) => words);
  return {
    user: last("USER"),
    workdir: last("WORKDIR"),
    env: Object.fromEntries(env.map((word) => word.split("=", 2))),
    command: JSON.parse(last("CMD")),
    check: JSON.parse(last("HEALTHCHECK").replace(/^.*?CMD /, "")),
    stopSignal: last("STOPSIGNAL"),
  };
}
