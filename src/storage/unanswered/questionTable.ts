import { z } from "zod";
import { type Day, readDay, shiftDay } from "../../temporal/calendar.ts";
import { fingerprint } from "../../text/fingerprint.ts";
import type { Connection } from "../sqlite/connection.ts";
import type { UnansweredQuestion } from "../unansweredQuestions.ts";
import type { ClockReading } from "./clock.ts";
import type { AskedQuestion } from "./questionLog.ts";

/** As many as moderators may ever read; about a megabyte. */
export const MAX_QUESTIONS = 5_000;

/** A question that 0.1.0 kept goes on under its id of then, which is the first eight signs of today's. */
const COUNT = `
  INSERT INTO gap (id, question, slug, count, first_asked, last_asked, turn)
  VALUES (
    coalesce((SELECT id FROM gap WHERE id = substr(?1, 1, 8) AND question = ?2 AND slug IS ?3), ?1),
    ?2, ?3, 1, ?4, ?4, (SELECT coalesce(max(turn), 0) + 1 FROM gap)
  )
  ON CONFLICT (id) DO UPDATE SET
    count = count + 1, last_asked = max(last_asked, excluded.last_asked), turn = excluded.turn`;

/**
 * Where there are more than may be, the day that has most of them gives first: of its questions those that were asked
 * least often, and of those the ones asked first. So no day's questions, however many, crowd out those of all others or
 * what many have asked.
 */
const CROWD_OUT = `
  DELETE FROM gap WHERE id IN (
    SELECT id FROM (
      SELECT id, last_asked,
        row_number() OVER (PARTITION BY last_asked ORDER BY count DESC, turn DESC) AS place
      FROM gap
    )
    ORDER BY place, last_asked DESC LIMIT -1 OFFSET ${MAX_QUESTIONS}
  )`;

/** Counts each of them, and lets those go that are too many. */
export async function countAsked(connection: Connection, asked: readonly AskedQuestion[]): Promise<void> {
  const count = await connection.prepare(COUNT);
  for (const { question, slug, day } of asked) {
    await count.run(fingerprint(JSON.stringify([question, slug])), question, slug ?? null, day);
  }
  await connection.exec(CROWD_OUT);
}

/**
 * Lets those go that were last asked so many days ago: a question of 1 November is gone on 1 December if `days` is 30.
 * What a wrong clock has put into the future counts as asked today once the clock is proved right.
 */
export async function expire(connection: Connection, clock: ClockReading, days: number): Promise<void> {
  const expired = await connection.prepare("DELETE FROM gap WHERE last_asked <= ?");
  await expired.run(shiftDay(clock.trusted, -days, "day") ?? "");
  if (!clock.isProved) return;
  const ahead = await connection.prepare(
    "UPDATE gap SET last_asked = ?1, first_asked = min(first_asked, ?1) WHERE last_asked > ?1",
  );
  await ahead.run(clock.today);
}

const NEWEST = z.tuple([z.object({ newest: z.string().nullable() })]);

/** The day on which a question was last asked; nothing where there is none. */
export async function readNewest(connection: Connection): Promise<Day | undefined> {
  const statement = await connection.prepare("SELECT max(last_asked) AS newest FROM gap");
  const [{ newest }] = NEWEST.parse(await statement.all());
  return readDay(newest ?? "");
}

const ROW = z
  .object({
    id: z.string(),
    question: z.string(),
    slug: z.string().nullable(),
    count: z.number(),
    first_asked: z.string(),
    last_asked: z.string(),
  })
  .transform(
    ({ id, question, slug, count, first_asked, last_asked }): UnansweredQuestion => ({
      id,
      question,
      ...(slug === null ? {} : { case: slug }),
      count,
      firstAsked: first_asked,
      lastAsked: last_asked,
    }),
  );

/**
 * Those asked most often first, then those asked last. What is older than `days` on `today` is left out, even where the
 * clock is not believed enough to delete it.
 */
export async function listQuestions(
  connection: Connection,
  today: Day | undefined,
  days: number,
): Promise<readonly UnansweredQuestion[]> {
  const statement = await connection.prepare("SELECT * FROM gap WHERE last_asked > ? ORDER BY count DESC, turn DESC");
  const expired = today === undefined ? undefined : shiftDay(today, -days, "day");
  return z.array(ROW).parse(await statement.all(expired ?? ""));
}

/** Takes one away, and gives what it was; `undefined` if there is none of that id. */
export async function removeQuestion(connection: Connection, id: string): Promise<UnansweredQuestion | undefined> {
  const [found] = z.array(ROW).parse(await (await connection.prepare("SELECT * FROM gap WHERE id = ?")).all(id));
  await (await connection.prepare("DELETE FROM gap WHERE id = ?")).run(id);
  return found;
}
