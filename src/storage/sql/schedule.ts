import type { Day } from "../../temporal/calendar.ts";
import type { ServerRows } from "./serverDatabase.ts";
import type { Deletable } from "./tables.ts";

/** From that day on something of a server may go; an earlier plan for the same gives way. */
export async function scheduleDeletion({ query, server }: ServerRows, what: Deletable, day: Day): Promise<void> {
  await query
    .insertInto("scheduled_deletion")
    .values({ server, what, day })
    .onConflict((row) => row.columns(["server", "what"]).doUpdateSet({ day }))
    .execute();
}

/** Nothing of that kind is to go any more. */
export async function unscheduleDeletion({ query, server }: ServerRows, what: Deletable): Promise<void> {
  await query
    .deleteFrom("scheduled_deletion")
    .where("scheduled_deletion.server", "=", server)
    .where("what", "=", what)
    .execute();
}
