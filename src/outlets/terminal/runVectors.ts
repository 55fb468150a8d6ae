import type { Config } from "../../config.ts";
import { escapePath } from "../../documents/format/escapePath.ts";
import { describeEncoderProblem, describeMeaningNews } from "../../presentation/wording/english/encoderProblems.ts";
import { readSnapshot } from "../../service/buildSnapshot.ts";
import { MeaningService, type VectorCounts } from "../../service/meaning.ts";
import { refuseFolder } from "./folderTrouble.ts";
import { sanitizeLine } from "./sanitizeLine.ts";
import type { ExitCode, Terminal } from "./terminal.ts";
import { WORDING } from "./wording.ts";

/** The flags of `vectors`. */
export interface VectorsFlags {
  readonly knowledge: string;
}

const { counts } = WORDING;

/**
 * Computes the vectors that the folder's sentences lack, and keeps each as soon as it is there: whoever stops it loses
 * nothing, and it goes on where it was.
 */
export async function runVectors({ knowledge }: VectorsFlags, terminal: Terminal, config: Config): Promise<ExitCode> {
  if (!config.meaning) return refuse(terminal, "MEANING=off says that no vectors are used; empty it to use them");
  const reading = readSnapshot(knowledge);
  if (!reading.ok) return refuseFolder(terminal, knowledge, reading.problem);
  const { library } = reading.value;
  const meter = new ProgressMeter(terminal);
  const meaning = new MeaningService(config.meaning, {
    progress: (progress) => meter.show(progress),
    news: (news) => {
      if (news.code === "thrown-away") terminal.error.write(`${sanitizeLine(describeMeaningNews(news))}\n`);
    },
  });
  try {
    const { place } = meaning;
    if (place.kind === "memory")
      return refuse(terminal, `the vectors can't be kept (${place.why}); name a folder with CACHE_DIR`);
    await meaning.prepare(library);
    meter.end();
    const readiness = meaning.vectorsOf(library);
    if (readiness.kind === "absent") return refuse(terminal, describeEncoderProblem(readiness.problem));
    if (meaning.place.kind === "memory")
      return refuse(terminal, `the vectors can't be kept any more (${meaning.place.why})`);
    terminal.output.write(`${counts.sentences(meter.last.total)} ready, in ${escapePath(place.path)}\n`);
    return 0;
  } finally {
    await meaning.close();
  }
}

function refuse({ error }: Terminal, clause: string): 2 {
  error.write(`There are no vectors: ${clause}.\n`);
  return 2;
}

/** A line that is written over and over where a person looks on, else a line for each tenth of the way. */
class ProgressMeter {
  last: VectorCounts = { ready: 0, total: 0 };
  private readonly terminal: Terminal;
  private tenths = -1;

  constructor(terminal: Terminal) {
    this.terminal = terminal;
  }

  show(counts: VectorCounts): void {
    this.last = counts;
    const { ready, total } = counts;
    if (ready === total && this.tenths < 0) return; // there was nothing to do
    const tenths = Math.floor((10 * ready) / total);
    const words = `${ready} of ${total} sentences`;
    if (this.isWatched) this.terminal.error.write(`\r${words}`);
    else if (tenths > this.tenths) this.terminal.error.write(`${words}\n`);
    this.tenths = tenths;
  }

  /** Leaves the line. */
  end(): void {
    if (this.isWatched && this.tenths >= 0) this.terminal.error.write("\n");
  }

  private get isWatched(): boolean {
    return this.terminal.error.isTTY === true;
  }
}
