import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { MEANING_SIGNALS, SIGNALS, type Signals } from "../../src/search/answerability.ts";
import type { Features } from "../../src/search/rerank/features.ts";
import { FEATURES, MEANING_FEATURES } from "../../src/search/rerank/linearModel.ts";
import trained from "../../src/search/rerank/model.json" with { type: "json" };
import type { MeaningService } from "../../src/service/meaning.ts";
import { openMeaning } from "../eval/meaning.ts";
import { placeOf, type QuestionSet, readSets } from "../eval/questionSet.ts";
import { fitRanking, type RankingFigures, type RankingWeights, refitWithout, scoreRanking } from "./fitRanking.ts";
import { fitSilence } from "./fitSilence.ts";
import { halve } from "./halves.ts";
import { type Lesson, readLessons } from "./lesson.ts";
import type { Fitting } from "./listwise.ts";

/**
 * `npm run train -- DIR…` fits the weights of ranking on sets whose questions all have an answer, those of silence on
 * sets where some have none and on the others with every other article taken away, for words alone and for words with meaning, and writes `model.json`. `--silence` keeps the
 * ranking that stands in the file and fits silence alone. `--add` keeps all that stands there and fits the weights that are 0 in
 * the ranking, held back so that they add to the others and don't replace them. `--blend` takes the mean of what is fitted
 * and what stands there. `--ablate` leaves each group of features out in turn and writes nothing. The same sets, and with `--add`
 * and `--blend` the same file before, give the same file but for its date.
 */

const WEIGHTS = fileURLToPath(new URL("../../src/search/rerank/model.json", import.meta.url));
const ABLATE = "--ablate";
const SILENCE = "--silence";
const ADD = "--add";
const BLEND = "--blend";
/** What the fit counts beside the weights that stand in the file, which hold on the starter shelf: its floors fell by the fit alone. */
const BLENDED = 0.6;
/** Draws weights that are added to 0: some half of what they would be if nothing did. */
const ADDED_SHRINK = 0.002;
/** Weights that go on from what they were need fewer steps: this share of them. */
const ABLATED_STEPS = 0.5;
const isAsked = (option: string) => process.argv.includes(option);

const GROUPS: Readonly<Record<string, readonly (keyof Features)[]>> = {
  "passage and article": ["passage", "article", "inArticle", "lead"],
  "what is covered": ["covered", "best", "dense", "uncovered", "numbers", "namesMissing"],
  "what stands around": ["coveredNear", "coveredBefore", "coveredAfter"],
  "weights inside the article": ["telling", "bestTelling", "tellingBefore", "tellingAfter"],
  "pairs and phrases": ["pairs", "phrases"],
  "forms and kin": ["forms", "kin"],
  "what is asked for": ["type", "newNames", "apposition", "asks"],
  "where it stands": ["early", "firstMention", "opensParagraph"],
  length: ["length"],
  "sentences' vectors": ["cosine", "cosineNear", "cosinePassage", "cosineShare"],
  "pieces' vectors": [
    "pieces",
    "piecesTelling",
    "piecesBest",
    "piecesNear",
    "piecesFocus",
    "piecesAround",
    "piecesMissing",
    "piecesShare",
  ],
  "small words' pieces": ["askingBehind", "interrogative"],
};

/** One of the two models: which features and signals it has, how its ranking is fitted, and what it was last. */
interface Training {
  readonly before: Pick<typeof trained, "figures" | "ranking" | "silence">;
  readonly features: readonly (keyof Features)[];
  readonly signals: readonly (keyof Signals)[];
  readonly steps: number;
  readonly shrink: number;
  readonly meaning?: MeaningService | undefined;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

const describe = ({ first, three, median }: RankingFigures) => `${first.toFixed(1)} / ${three.toFixed(1)} (${median})`;

function printFigures(name: string, figures: ReturnType<typeof scoreRanking>): void {
  for (const [set, { plain, crossValidated }] of Object.entries(figures))
    print(`${name.padEnd(30)} ${set.padEnd(10)} ${describe(plain)}, cross-validated ${describe(crossValidated)}`);
}

const round = (all: Float64Array, names: readonly string[]) =>
  Object.fromEntries(names.map((name, at) => [name, Math.round((all[at] ?? 0) * 100) / 100]));

/** The weights of articles and of spans, as the file has them. */
const roundRanking = (all: Float64Array, features: readonly string[]) => ({
  article: round(all.subarray(0, features.length), features),
  span: round(all.subarray(features.length), features),
});

async function read(sets: readonly QuestionSet[], training: Training): Promise<Lesson[]> {
  const lessons: Lesson[] = [];
  for (const set of sets) lessons.push(...(await readLessons(set, training)));
  return lessons;
}

/** What is trained of one of the models: with `--add` its silence, and the whole of one that has nothing to add, stay. */
async function train(sets: readonly QuestionSet[], training: Training) {
  const { features, signals } = training;
  const ranked = sets.filter(({ questions }) => questions.every(({ answerable }) => answerable));
  if (isAsked(ADD)) return addToRanking(ranked, training);
  const others = sets.filter((set) => !ranked.includes(set));
  const ranking = isAsked(SILENCE) ? keepRanking(training) : await trainRanking(ranked, training);
  if (ranking === undefined) return undefined;
  const lessons = await read([...others, ...ranked.flatMap(halve)], training);
  const held = others.map(({ name }) => name);
  const options = { names: signals, hasMeaning: training.meaning !== undefined };
  const silence = fitSilence(lessons, held, ranking.weights, options);
  print(`silence ${JSON.stringify(silence.figures)}`);
  return {
    figures: { ranking: ranking.figures, silence: silence.figures },
    ranking: roundRanking(ranking.weights, features),
    silence: { weights: round(silence.weights, signals), least: silence.least },
  };
}

/** The ranking that stands in the file. */
function keepRanking({ features, before }: Training) {
  const { article, span }: Readonly<Record<"article" | "span", Readonly<Partial<Record<keyof Features, number>>>>> =
    before.ranking;
  const weights = [...features.map((name) => article[name] ?? 0), ...features.map((name) => span[name] ?? 0)];
  return { figures: before.figures.ranking, weights: Float64Array.from(weights) };
}

/** The model that stands in the file, with weights for the features of its ranking that had none. */
async function addToRanking(sets: readonly QuestionSet[], training: Training) {
  const { features, steps, before } = training;
  const { weights: from } = keepRanking(training);
  const without = new Set([...from.keys()].filter((at) => from[at] !== 0));
  if (without.size === from.length) return before;
  const lessons = await read(sets, training);
  const weights = fitRanking(lessons, { size: from.length, steps, shrink: ADDED_SHRINK, from, without });
  const figures = scoreRanking(lessons, weights);
  printFigures("added", figures);
  return {
    ...before,
    figures: { ...before.figures, ranking: figures },
    ranking: roundRanking(weights.plain, features),
  };
}

/** Fits the ranking; nothing where it is only tried without each group of features. */
async function trainRanking(sets: readonly QuestionSet[], training: Training) {
  const { features, steps, shrink } = training;
  const fitting: Fitting = { size: 2 * features.length, steps, shrink };
  const lessons = await read(sets, training);
  const fitted = fitRanking(lessons, fitting);
  const weights = isAsked(BLEND) ? blend(fitted, keepRanking(training).weights) : fitted;
  const figures = scoreRanking(lessons, weights);
  printFigures(training.meaning ? "words and meaning" : "words", figures);
  if (isAsked(ABLATE)) {
    for (const [name, group] of Object.entries(GROUPS)) {
      const places = group.map((feature) => features.indexOf(feature)).filter((at) => at >= 0);
      const without = new Set(places.flatMap((at) => [at, features.length + at]));
      if (without.size > 0)
        printFigures(
          `without ${name}`,
          scoreRanking(lessons, refitWithout(lessons, weights, without, { ...fitting, steps: steps * ABLATED_STEPS })),
        );
    }
    return undefined;
  }
  return { figures, weights: weights.plain };
}

/** The mean of what was fitted and what stands in the file. */
function blend({ plain, parts }: RankingWeights, standing: Float64Array): RankingWeights {
  const mix = (fitted: Float64Array) =>
    fitted.map((weight, at) => BLENDED * weight + (1 - BLENDED) * (standing[at] ?? 0));
  return { plain: mix(plain), parts: parts.map(mix) };
}

const folders = process.argv.slice(2).filter((arg) => ![ABLATE, SILENCE, ADD, BLEND].includes(arg));
const reading = readSets(folders.map(placeOf));
if (!reading.ok || folders.length === 0) {
  process.stderr.write(`${reading.ok ? "Name the folders of sets to train on." : reading.problem}\n`);
  process.exit(2);
}
const meaning = openMeaning();
const lexical = await train(reading.sets, {
  features: FEATURES,
  signals: SIGNALS,
  steps: 300,
  shrink: 0.02,
  before: trained,
});
const withMeaning = await train(reading.sets, {
  features: MEANING_FEATURES,
  signals: MEANING_SIGNALS,
  steps: 300,
  shrink: 0.02,
  meaning,
  before: trained.withMeaning,
});
await meaning?.close();
if (lexical && withMeaning) {
  const named = reading.sets.map(({ name, questions }) => `${name}, ${questions.length} questions`);
  const sets = isAsked(ADD) ? trained.sets : named;
  const model = { trained: new Date().toISOString().slice(0, 10), sets, ...lexical, withMeaning };
  writeFileSync(WEIGHTS, `${JSON.stringify(model, null, 2)}\n`);
}
