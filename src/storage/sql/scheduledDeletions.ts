import { succeed } from "../../result.ts";
import { type Day, readDay, shiftDay } from "../../temporal/calendar.ts";
import { scheduleDeletion, unscheduleDeletion } from "./schedule.ts";
import type { DatabaseResult, ServerDatabase } from "./serverDatabase.ts";
import { expireQuestions } from "./serverQuestionTable.ts";
import { listUsage } from "./shelfUsage.ts";
import { deleteServer } from "./wholeShelf.ts";

/** For how many days what is kept of a server stays after the bot has left it, as PRIVACY.md says. */
export const DAYS_AFTER_LEAVING = 30;

/** The bot has left a server, on that day: all that is kept of it goes `DAYS_AFTER_LEAVING` days later. */
export function leaveServer(
  database: ServerDatabase,
  server: string,
  today = readDay(new Date().toISOString()),
): Promise<DatabaseResult<void>> {
  const day = today && shiftDay(today, DAYS_AFTER_LEAVING, "day");
  return database.change(server, async (rows) => {
    if (day !== undefined) await scheduleDeletion(rows, "server", day);
  });
}

/** The servers that are to be deleted as a whole, some day. */
export function listLeaving(database: ServerDatabase): Promise<DatabaseResult<readonly string[]>> {
  return database.schedule(async (query) => {
    const found = await query.selectFrom("scheduled_deletion").select("server").where("what", "=", "server").execute();
    return found.map(({ server }) => server);
  });
}

/** A share of all servers that is not believed to have put the bot out at once, and from how many on. */
const MAX_LEFT_SHARE = 0.5;
const MIN_LEFT = 10;

/** What a look at which servers the bot is in brought about. */
export interface MembershipChange {
  /** What is kept of them is to be deleted, as the bot is there no more. */
  readonly left: readonly string[];
  /** So many have no bot that it is rather another bot, or another database: nothing was scheduled for them. */
  readonly doubted: number;
}

/**
 * The bot is in these servers and in no others: what was scheduled for them is taken back, and what is kept of the others is to
 * go, as if they had put it out on that day.
 */
export async function compareMembership(
  database: ServerDatabase,
  servers: { has(server: string): boolean },
  today = readDay(new Date().toISOString()),
): Promise<DatabaseResult<MembershipChange>> {
  const leaving = await listLeaving(database);
  if (!leaving.ok) return leaving;
  for (const server of leaving.value) if (servers.has(server)) await stayInServer(database, server);
  const usage = await listUsage(database);
  if (!usage.ok) return usage;
  const gone = usage.value.filter(({ server }) => !servers.has(server)).map(({ server }) => server);
  if (gone.length >= MIN_LEFT && gone.length > MAX_LEFT_SHARE * usage.value.length)
    return succeed({ left: [], doubted: gone.length });
  const left = gone.filter((server) => !leaving.value.includes(server));
  for (const server of left) await leaveServer(database, server, today);
  return succeed({ left, doubted: 0 });
}

/** The bot is in a server, again or still: nothing of it goes. Writes nothing where nothing was scheduled. */
export async function stayInServer(database: ServerDatabase, server: string): Promise<DatabaseResult<void>> {
  const scheduled = await database.look(server, ({ query }) =>
    query
      .selectFrom("scheduled_deletion")
      .select("day")
      .where("scheduled_deletion.server", "=", server)
      .where("what", "=", "server")
      .executeTakeFirst(),
  );
  if (!scheduled.ok) return scheduled;
  return scheduled.value ? database.change(server, (rows) => unscheduleDeletion(rows, "server")) : succeed(undefined);
}

/**
 * Deletes all whose day has come, of every server: questions that were last asked `days` days before `today`, and servers that
 * the bot left. `today` must be believed: what a wrong clock deletes is gone. Gives the servers that were deleted as a whole.
 */
export async function deleteDue(
  database: ServerDatabase,
  today: Day,
  days: number,
): Promise<DatabaseResult<readonly string[]>> {
  const due = await database.schedule((query) =>
    query.selectFrom("scheduled_deletion").select(["server", "what"]).where("day", "<=", today).execute(),
  );
  if (!due.ok) return due;
  const deleted: string[] = [];
  for (const { server, what } of due.value) {
    if (what === "questions") await database.change(server, (rows) => expireQuestions(rows, today, days));
    else if ((await deleteServer(database, server)).ok) deleted.push(server);
  }
  return succeed(deleted);
}
