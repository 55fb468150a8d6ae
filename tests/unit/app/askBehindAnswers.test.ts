import { setImmediate as nextTurn } from "node:timers/promises";
import { expect, it, onTestFinished } from "vitest";
import { askBehindAnswers } from "../../../src/app/askBehindAnswers.ts";
import { countAnswer } from "../../../src/workers/answersUnderWay.ts";
import { openFiles } from "../../support/opening.ts";
import { writeArticle } from "../../support/temporary.ts";

const open = () =>
  openFiles({ "harrow/a.md": writeArticle("Mara Quill was arrested after the police searched the shop.") });
const QUERY = { question: "Who was arrested?", limit: 1 };

it("answers what the library answers", async () => {
  const library = open();
  const behind = askBehindAnswers(library);
  expect(await behind.ask(QUERY)).toEqual(await library.ask(QUERY));
  const [one] = (await library.describe()).cases;
  if (!one) throw new Error("the shelf is empty");
  const wanted = { case: one.slug, limit: 3 };
  expect(await behind.readTimeline(wanted)).toEqual(await library.readTimeline(wanted));
});

it("asks once nobody is being answered any more", async () => {
  const library = open();
  const end = countAnswer();
  onTestFinished(end);
  let isAsked = false;
  const asking = askBehindAnswers({
    ...library,
    ask: (query) => {
      isAsked = true;
      return library.ask(query);
    },
  }).ask(QUERY);
  for (let turn = 0; turn < 5; turn += 1) await nextTurn();
  expect(isAsked).toBe(false);
  end();
  await asking;
  expect(isAsked).toBe(true);
});

it("asks at last though somebody is always being answered", async () => {
  const library = open();
  onTestFinished(countAnswer());
  expect(await askBehindAnswers(library).ask(QUERY)).toEqual(await library.ask(QUERY));
});
