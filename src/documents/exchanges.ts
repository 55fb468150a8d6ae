/** How a speaker's turn begins in a transcript: `Q.`, `A.`, `THE COURT:`, `MR. LONG:`. */
const TURN = /^(?:([QA])[.:]?\s+\S|((?:THE |BY )?\p{Lu}[\p{Lu}.'’ -]{1,40}):)/u;

/** What stands before a colon on a cover page, and is nobody's name. */
const NO_SPEAKER =
  /^(?:APPEARANCES?(?: OF COUNSEL)?|ALSO PRESENT|(?:FOR|ON BEHALF OF) .*|BY|INDEX|CONTENTS|EXHIBITS?|BEFORE|REPORTED BY|DATE|TIME|PLACE|LOCATION|CASE NO\.?|NO\.|.* )$/;

/** One paragraph of a transcript, as a turn or as what goes on from one. */
export interface Turn {
  /** `Q`, `A`, or the speaker's name as it is written. */
  readonly speaker: string | undefined;
  /** The index of the paragraph with the question that it answers. */
  readonly answers: number | undefined;
}

/**
 * Who speaks in each paragraph of a transcript, and which question it answers: in an examination the last `Q.` before an
 * `A.`, elsewhere the turn before, where that ends in a question. An `undefined` text is a heading and ends an exchange.
 */
export function readTurns(texts: readonly (string | undefined)[]): Turn[] {
  let asked: number | undefined;
  let previous: number | undefined;
  let turn: Turn = { speaker: undefined, answers: undefined };
  return texts.map((text, index) => {
    if (text === undefined) {
      asked = undefined;
      previous = undefined;
      turn = { speaker: undefined, answers: undefined };
      return turn;
    }
    const speaker = speakerOf(text);
    if (speaker === "Q") {
      asked = index;
      turn = { speaker, answers: undefined };
    } else if (speaker === "A") turn = { speaker, answers: asked };
    else if (speaker !== undefined) {
      const isAnswer = previous !== undefined && speaker !== turn.speaker && asks(texts[previous]);
      turn = { speaker, answers: speaker === "THE WITNESS" ? (asked ?? previous) : isAnswer ? previous : undefined };
    }
    previous = index;
    return turn;
  });
}

/** The speaker whose turn a paragraph opens, as it is written; `undefined` if it goes on from the one before. */
export function speakerOf(text: string): string | undefined {
  const label = labelOf(text);
  return label !== undefined && NO_SPEAKER.test(label) ? undefined : label;
}

/** What stands before the colon that a paragraph begins with, a speaker's name or not; `undefined` if it begins with none. */
export function labelOf(text: string): string | undefined {
  const found = TURN.exec(text.slice(0, 60));
  return found?.[1] ?? found?.[2];
}

/** How long the label is that names the speaker at a paragraph's beginning, in UTF-16 code units; 0 if it has none. */
export function labelLength(text: string): number {
  return TURN.exec(text.slice(0, 60))?.[0].length ?? 0;
}

/**
 * Whether a turn in a transcript is what the witness says, and not what somebody asks or says about it. A lawyer may have the
 * witness's surname: `labels` are those of the transcript, where `BY MR. LONG` tells that Mr. Long asks.
 */
export function isTestimony(
  speaker: string | undefined,
  witness: string,
  labels: readonly (string | undefined)[] = [],
): boolean {
  if (speaker === undefined) return false;
  if (speaker === "A" || speaker === "THE WITNESS") return true;
  const surname = witness.split(" ").at(-1)?.toUpperCase() ?? "";
  const isNamesake = surname !== "" && speaker.endsWith(` ${surname}`);
  return isNamesake && !speaker.startsWith("BY ") && !labels.includes(`BY ${speaker}`);
}

function asks(text: string | undefined): boolean {
  return text !== undefined && /[?](?:["”’]|\s|-)*$/.test(text.slice(-8));
}
