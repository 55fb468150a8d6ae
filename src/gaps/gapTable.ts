import { z } from "zod";
import type { Gap } from "../gaps.ts";
import { type Day, shiftDay } from "../library/dates/calendar.ts";
import { fingerprint } from "../shelf/fingerprint.ts";
import type { Connection } from "./connection.ts";

/** A question that has found nothing, ready to be kept. */
export interface AskedQuestion {
  readonly question: string;
  readonly slug: string | undefined;
  readonly day: Day;
}

/** As many as moderators may ever read; about a megabyte. */
export const MOST_GAPS = 5_000;

const COUNT = `
  INSERT INTO gap (id, question, slug, count, first_asked, last_asked, turn)
  VALUES (?, ?, ?, 1, ?, ?, (SELECT coalesce(max(turn), 0) + 1 FROM gap))
  ON CONFLICT (id) DO UPDATE SET
    count = count + 1, last_asked = max(last_asked, excluded.last_asked), turn = excluded.turn`;

/** Counts each of them, and lets those go that were last asked before all others where there are more than may be. */
export async function countAsked(connection: Connection, asked: readonly AskedQuestion[]): Promise<void> {
  const count = await connection.prepare(COUNT);
  for (const { question, slug, day } of asked) {
    await count.run(fingerprint(JSON.stringify([question, slug])), question, slug ?? null, day, day);
  }
  const crowdOut = await connection.prepare(
    "DELETE FROM gap WHERE turn <= (SELECT turn FROM gap ORDER BY turn DESC LIMIT 1 OFFSET ?)",
  );
  await crowdOut.run(MOST_GAPS);
}

/** Lets those go that were last asked so many days ago: a question of 1 November is gone on 1 December if `days` is 30. */
export async function expire(connection: Connection, today: Day, days: number): Promise<void> {
  const statement = await connection.prepare("DELETE FROM gap WHERE last_asked <= ?");
  await statement.run(shiftDay(today, -days, "day") ?? "");
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
    ({ id, question, slug, count, first_asked, last_asked }): Gap => ({
      id,
      question,
      ...(slug === null ? {} : { case: slug }),
      count,
      firstAsked: first_asked,
      lastAsked: last_asked,
    }),
  );

/** Those asked most often first, then those asked last. */
export async function listGaps(connection: Connection): Promise<readonly Gap[]> {
  const statement = await connection.prepare("SELECT * FROM gap ORDER BY count DESC, turn DESC");
  return z.array(ROW).parse(await statement.all());
}

/** Takes one away, and gives what it was. */
export async function removeGap(connection: Connection, id: string): Promise<Gap | undefined> {
  const [found] = z.array(ROW).parse(await (await connection.prepare("SELECT * FROM gap WHERE id = ?")).all(id));
  await (await connection.prepare("DELETE FROM gap WHERE id = ?")).run(id);
  return found;
}
