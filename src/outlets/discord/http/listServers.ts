import { type REST, type RESTGetAPICurrentUserGuildsResult, Routes } from "discord.js";

/** As many as Discord gives at a time (developer documentation, Get Current User Guilds). */
const PAGE = 200;

/** The ids of all servers that the bot is in. Rejects where Discord doesn't say; half a list would look as if it had left the others. */
export async function listServers(rest: REST, signal: AbortSignal): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  for (let after = "0"; ; ) {
    const query = new URLSearchParams({ limit: String(PAGE), after });
    const page = (await rest.get(Routes.userGuilds(), { query, signal })) as RESTGetAPICurrentUserGuildsResult; // as documented
    for (const { id } of page) found.add(id);
    const last = page.at(-1);
    if (last === undefined || page.length < PAGE) return found;
    after = last.id;
  }
}
