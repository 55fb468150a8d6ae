import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { extractSignals, hasUnknownSubject, SIGNALS } from "../../src/search/answerability.ts";
import { FEATURES } from "../../src/search/rerank/linearModel.ts";
import { pickDistinct } from "../../src/search/search.ts";
import { boundsOf } from "../../src/search/spans/answerSpan.ts";
import { placeOf, readSets } from "../eval/questionSet.ts";
import { type Lesson, PARTS, readLessons } from "./lesson.ts";
import { type Fitting, fitChoices, fitOdds, scoreRow } from "./listwise.ts";

/**
 * `npm run train -- DIR…` fits the weights of ranking on sets whose questions all have an answer, those of silence on
 * sets where some have none, and writes `model.json`. `--ablate` leaves each group of features out in turn and writes
 * nothing. The same sets give the same file but for its date.
 */

const WEIGHTS = fileURLToPath(new URL("../../src/search/rerank/model.json", import.meta.url));
const ABLATE = "--ablate";
const folders = process.argv.slice(2).filter((arg) => arg !== ABLATE);
const reading = readSets(folders.map(placeOf));
if (!reading.ok || folders.length === 0) {
  process.stderr.write(`${reading.ok ? "Name the folders of sets to train on." : reading.problem}\n`);
  process.exit(2);
}
const sets = reading.sets;
const ranked = sets.filter(({ questions }) => questions.every(({ answerable }) => answerable));
const lessons = ranked.flatMap(readLessons);

const RANKING: Fitting = { size: FEATURES.length, steps: 120, shrink: 0.001 };

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Fits on all lessons, and on each part's others. */
function fitAll(without?: ReadonlySet<number>) {
  const fit = (some: readonly Lesson[]) => fitChoices(some, { ...RANKING, without });
  const parts = Array.from({ length: PARTS }, (_, part) => fit(lessons.filter((lesson) => lesson.part !== part)));
  return { plain: fit(lessons), parts };
}

interface RankingFigures {
  readonly first: number;
  readonly three: number;
  readonly median: number;
}

/** How often a right window comes first, and among three, in percent; and the median length of the three. */
function score(some: readonly Lesson[], weightsFor: (lesson: Lesson) => Float64Array): RankingFigures {
  const lengths: number[] = [];
  let [first, three] = [0, 0];
  for (const lesson of some) {
    const picked = pickDistinct(rank(lesson, weightsFor(lesson)), 3);
    if (picked[0]?.isRight) first += 1;
    if (picked.some(({ isRight }) => isRight)) three += 1;
    for (const { start, end } of picked.map(boundsOf)) lengths.push(end - start);
  }
  const percent = (count: number) => Math.round((1000 * count) / some.length) / 10;
  return {
    first: percent(first),
    three: percent(three),
    median: lengths.sort((a, b) => a - b)[lengths.length >> 1] ?? 0,
  };
}

function rank({ windows, rows }: Lesson, weights: Float64Array) {
  return windows
    .map((window, at) => ({
      ...window,
      isRight: rows[at]?.isRight ?? false,
      score: scoreRow(rows[at] ?? NO_ROW, weights),
    }))
    .sort((one, other) => other.score - one.score);
}

const NO_ROW = { figures: new Float64Array() };

function scoreSets(weights: ReturnType<typeof fitAll>) {
  return Object.fromEntries(
    ranked.map(({ name }) => {
      const own = lessons.filter(({ set }) => set === name);
      const plain = score(own, () => weights.plain);
      const crossValidated = score(own, ({ part }) => weights.parts[part] ?? weights.plain);
      return [name, { plain, crossValidated }];
    }),
  );
}

const GROUPS: Readonly<Record<string, readonly (typeof FEATURES)[number][]>> = {
  "passage and article": ["passage", "article", "inArticle", "lead"],
  "what is covered": ["covered", "best", "dense", "uncovered", "numbers", "namesMissing"],
  "what stands around": ["coveredNear", "coveredBefore", "coveredAfter"],
  "weights inside the article": ["telling", "bestTelling", "tellingBefore", "tellingAfter"],
  "pairs and phrases": ["pairs", "phrases"],
  "forms and kin": ["forms", "kin"],
  "what is asked for": ["type", "asks"],
  length: ["length"],
};

const weights = fitAll();
const figures = scoreSets(weights);
const describe = ({ first, three, median }: RankingFigures) => `${first.toFixed(1)} / ${three.toFixed(1)} (${median})`;
const printFigures = (name: string, some: typeof figures) => {
  for (const [set, { plain, crossValidated }] of Object.entries(some))
    print(`${name.padEnd(30)} ${set.padEnd(10)} ${describe(plain)}, cross-validated ${describe(crossValidated)}`);
};
printFigures("all features", figures);

if (process.argv.includes(ABLATE)) {
  for (const [name, group] of Object.entries(GROUPS))
    printFigures(`without ${name}`, scoreSets(fitAll(new Set(group.map((feature) => FEATURES.indexOf(feature))))));
} else {
  const silence = fitSilence();
  const round = (all: Float64Array, names: readonly string[]) =>
    Object.fromEntries(names.map((name, at) => [name, Math.round((all[at] ?? 0) * 100) / 100]));
  const trained = {
    trained: new Date().toISOString().slice(0, 10),
    sets: sets.map(({ name, questions }) => `${name}, ${questions.length} questions`),
    figures: { ranking: figures, silence: silence.figures },
    ranking: round(weights.plain, FEATURES),
    silence: { weights: round(silence.weights, SIGNALS), least: silence.least },
  };
  writeFileSync(WEIGHTS, `${JSON.stringify(trained, null, 2)}\n`);
}

/** The share of answerable questions that each strictness may leave unanswered on any of the sets. */
function fitSilence() {
  const STRICTNESS = { usual: 0.048, strict: 0.1, strictest: 0.2 };
  const asked = sets
    .filter((set) => !ranked.includes(set))
    .flatMap(readLessons)
    .flatMap((lesson) => {
      // What has no window, or no word for what is asked about, is silent whatever the weights.
      const [best] = rank(lesson, weights.plain);
      const isNear = best !== undefined && !hasUnknownSubject(lesson.question, best.features);
      const signals = isNear ? extractSignals(lesson.question, best) : undefined;
      const figures = Float64Array.from(SIGNALS, (name) => signals?.[name] ?? 0);
      const { set, part, weight } = lesson;
      return [{ set, part, weight, figures, isRight: lesson.asked.answerable, isFound: signals !== undefined }];
    });
  const found = asked.filter(({ isFound }) => isFound);
  const fitting: Fitting = { size: SIGNALS.length, steps: 400, shrink: 0.0005 };
  const plain = fitOdds(found, fitting);
  const parts = Array.from({ length: PARTS }, (_, part) =>
    fitOdds(
      found.filter((one) => one.part !== part),
      fitting,
    ),
  );
  const names = [...new Set(asked.map(({ set }) => set))];
  type Weighing = (one: (typeof asked)[number]) => number;
  const oddsOf = (row: (typeof asked)[number], by: Float64Array) =>
    row.isFound ? scoreRow(row, by) : Number.NEGATIVE_INFINITY;
  const findLeast = (weigh: Weighing, mostFalse: number) =>
    Math.min(
      ...names.map((name) => {
        const odds = asked
          .filter((one) => one.set === name && one.isRight)
          .map(weigh)
          .sort((a, b) => a - b);
        return odds[Math.floor(odds.length * mostFalse)] ?? 0;
      }),
    );
  const percentBelow = (weigh: Weighing, least: number, name: string, isRight: boolean) => {
    const some = asked.filter((one) => one.set === name && one.isRight === isRight);
    return Math.round((1000 * some.filter((one) => weigh(one) < least).length) / some.length) / 10;
  };
  const report = (weigh: Weighing) =>
    Object.fromEntries(
      names.map((name) => {
        const least = findLeast(weigh, STRICTNESS.usual);
        return [name, { false: percentBelow(weigh, least, name, true), true: percentBelow(weigh, least, name, false) }];
      }),
    );
  const byAll: Weighing = (one) => oddsOf(one, plain);
  const byOthers: Weighing = (one) => oddsOf(one, parts[one.part] ?? plain);
  const reported = { plain: report(byAll), crossValidated: report(byOthers) };
  print(`silence ${JSON.stringify(reported)}`);
  const least = Object.fromEntries(
    Object.entries(STRICTNESS).map(([name, most]) => [name, Math.floor(findLeast(byAll, most) * 100) / 100]),
  );
  return { weights: plain, figures: reported, least };
}
