import type { Library, ShelvedArticle } from "../index/snapshot.ts";
import type { Passage } from "../../documents/passage.ts";
import { type Credits, coverByHeading, coverPassage, maxOf } from "./termMatch.ts";
import type { EvidentPassage } from "../retrieve/candidates.ts";
import type { MeasuredWindow } from "./features.ts";
import { type Inside, weighInside } from "./articleTermWeights.ts";
import { measureWindow, type Surroundings } from "./spanFeatures.ts";
import { type Note, noteSentence } from "./sentenceMatch.ts";
import { type PlacedSentence, placeArticle } from "../spans/sentenceSequence.ts";
import type { Question } from "../query/question.ts";
import { listWindows } from "../spans/answerSpan.ts";

/** Measures the windows of all passages that may answer. */
export function measureWindows(
  library: Library,
  question: Question,
  evidence: readonly EvidentPassage[],
): MeasuredWindow[] {
  const measuring = new Measuring(library, question);
  return evidence.flatMap((one) => measurePassage(measuring, one));
}

/** What is read for one question, each thing once. */
class Measuring {
  readonly question: Question;
  private readonly library: Library;
  private readonly notes = new Map<PlacedSentence, Note>();
  private readonly covers = new Map<Passage, Credits>();
  private readonly insides = new Map<ShelvedArticle, Inside>();

  constructor(library: Library, question: Question) {
    this.library = library;
    this.question = question;
  }

  note(sentence: PlacedSentence, inside: Inside): Note {
    return remember(this.notes, sentence, () => noteSentence(this.question, sentence, inside));
  }

  /** Nothing is covered where there is no passage. */
  cover(passage: Passage | undefined): Credits {
    if (!passage) return new Float64Array(this.question.concepts.length);
    return remember(this.covers, passage, () => coverPassage(this.question, passage));
  }

  inside(shelved: ShelvedArticle): Inside {
    return remember(this.insides, shelved, () => weighInside(this.library, this.question, shelved));
  }
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, make: () => Value): Value {
  let value = known.get(key);
  if (value === undefined) {
    value = make();
    known.set(key, value);
  }
  return value;
}

/** Measures the windows of a passage that it or the passage before give anything of the question. */
function measurePassage(measuring: Measuring, evident: EvidentPassage): MeasuredWindow[] {
  const { question } = measuring;
  const { passage, shelved } = evident;
  const sentences = placeArticle(shelved);
  const from = sentences.findIndex((sentence) => sentence.passage === passage);
  const inside = measuring.inside(shelved);
  const before = maxOf(measuring.cover(passage), measuring.cover(shelved.passages[passage.order - 1]));
  const surroundings: Surroundings = {
    passage: evident.passageScore,
    article: evident.articleScore,
    lead: 1 / Math.min(LAST_ORDER, passage.order + 1),
    heading: coverByHeading(question, passage),
    before,
    around: maxOf(before, measuring.cover(shelved.passages[passage.order + 1])),
    inside,
    note: (sentence) => measuring.note(sentence, inside),
  };
  return listWindows(sentences, from, from + passage.sentences.length).flatMap((window) => {
    const features = measureWindow(question, window, surroundings);
    return features ? [{ ...window, features }] : [];
  });
}

const LAST_ORDER = 10;
