import { type Day, readDay, shiftDay } from "../../temporal/calendar.ts";
import { fingerprint } from "../../text/fingerprint.ts";
import type { AskedQuestion, QuestionTable } from "../unanswered/questionLog.ts";
import { MAX_QUESTIONS } from "../unanswered/questionTable.ts";
import type { UnansweredQuestion } from "../unansweredQuestions.ts";
import { scheduleDeletion, unscheduleDeletion } from "./schedule.ts";
import type { ServerRows } from "./serverDatabase.ts";

/** A server's questions within a transaction. When the first of them expires is scheduled, so that it goes though nobody asks. */
export function bindServerQuestions(rows: ServerRows): QuestionTable {
  return {
    readNewest: async () => readDay((await readSpan(rows)).newest ?? ""),
    expire: async ({ trusted, today, isProved }, days) => {
      if (isProved) await calmFuture(rows, today);
      await expireQuestions(rows, trusted, days);
    },
    countAsked: async (asked, days) => {
      for (const one of asked) await countOne(rows, one);
      await crowdOut(rows);
      await reschedule(rows, days);
    },
    list: async (today, days) => {
      const expired = today === undefined ? undefined : shiftDay(today, -days, "day");
      const found = await own(rows)
        .select()
        .where("last_asked", ">", expired ?? "")
        .orderBy("count", "desc")
        .orderBy("turn", "desc")
        .execute();
      return found.map(toQuestion);
    },
    remove: async (id) => {
      const found = await own(rows).select().where("id", "=", id).executeTakeFirst();
      await own(rows).delete().where("id", "=", id).execute();
      return found && toQuestion(found);
    },
  };
}

/** Lets a server's questions go that were last asked `days` days before `today`, and schedules the next. */
export async function expireQuestions(rows: ServerRows, today: Day, days: number): Promise<void> {
  const last = shiftDay(today, -days, "day") ?? "";
  await own(rows).delete().where("last_asked", "<=", last).execute();
  await reschedule(rows, days);
}

/** Queries that name the server. */
function own({ query, server }: ServerRows) {
  const where = "unanswered_question.server";
  return {
    select: () => query.selectFrom("unanswered_question").selectAll().where(where, "=", server),
    delete: () => query.deleteFrom("unanswered_question").where(where, "=", server),
    update: () => query.updateTable("unanswered_question").where(where, "=", server),
  };
}

async function readSpan({ query, server }: ServerRows) {
  return query
    .selectFrom("unanswered_question")
    .select(({ fn }) => [
      fn.min<string | null>("last_asked").as("oldest"),
      fn.max<string | null>("last_asked").as("newest"),
      fn.max<number | null>("turn").as("turn"),
    ])
    .where("unanswered_question.server", "=", server)
    .executeTakeFirstOrThrow();
}

/** What a wrong clock has put into the future counts as asked today. */
async function calmFuture(rows: ServerRows, today: Day): Promise<void> {
  await own(rows).update().set({ first_asked: today }).where("first_asked", ">", today).execute();
  await own(rows).update().set({ last_asked: today }).where("last_asked", ">", today).execute();
}

async function countOne(rows: ServerRows, { question, slug, day }: AskedQuestion) {
  const { query, server } = rows;
  const id = fingerprint(JSON.stringify([question, slug]));
  const turn = Number((await readSpan(rows)).turn ?? 0) + 1;
  const before = await own(rows).select().where("id", "=", id).executeTakeFirst();
  if (before) {
    const last = before.last_asked > day ? before.last_asked : day;
    await own(rows)
      .update()
      .set({ count: before.count + 1, last_asked: last, turn })
      .where("id", "=", id)
      .execute();
    return;
  }
  await query
    .insertInto("unanswered_question")
    .values({ server, id, question, slug: slug ?? null, count: 1, first_asked: day, last_asked: day, turn })
    .execute();
}

/** Where there are more than may be, the day that has most of them gives first, as in the file of one community's questions. */
async function crowdOut(rows: ServerRows): Promise<void> {
  const all = await own(rows).select().orderBy("count", "desc").orderBy("turn", "desc").execute();
  if (all.length <= MAX_QUESTIONS) return;
  const places = new Map<string, number>();
  const placed = all.map(({ id, last_asked: day }) => {
    const place = (places.get(day) ?? 0) + 1;
    places.set(day, place);
    return { id, day, place };
  });
  placed.sort((one, other) => one.place - other.place || (one.day < other.day ? 1 : -1));
  for (const { id } of placed.slice(MAX_QUESTIONS)) await own(rows).delete().where("id", "=", id).execute();
}

async function reschedule(rows: ServerRows, days: number): Promise<void> {
  const oldest = readDay((await readSpan(rows)).oldest ?? "");
  const day = oldest && shiftDay(oldest, days, "day");
  if (day === undefined) await unscheduleDeletion(rows, "questions");
  else await scheduleDeletion(rows, "questions", day);
}

interface QuestionRow {
  readonly id: string;
  readonly question: string;
  readonly slug: string | null;
  readonly count: number;
  readonly first_asked: string;
  readonly last_asked: string;
}

function toQuestion({ id, question, slug, count, first_asked, last_asked }: QuestionRow): UnansweredQuestion {
  const named = slug === null ? {} : { case: slug };
  return { id, question, ...named, count, firstAsked: first_asked, lastAsked: last_asked };
}
