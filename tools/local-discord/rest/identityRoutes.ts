import type { Fields } from "../fields.ts";
import type { World } from "../world.ts";
import { type Answer, give } from "./answer.ts";
import type { Call, Route } from "./route.ts";

/** Who the bot is, and where its gateway is. */
export const IDENTITY_ROUTES: readonly Route[] = [
  { method: "GET", template: "/gateway/bot", kind: "gateway", handle: describeGateway },
  { method: "GET", template: "/users/@me/guilds", kind: "identity", handle: listGuilds },
  { method: "GET", template: "/users/@me", kind: "identity", handle: (world) => give(world.bot) },
  {
    method: "GET",
    template: "/applications/@me",
    kind: "identity",
    handle: (world) => give(describeApplication(world)),
  },
  {
    method: "GET",
    template: "/oauth2/applications/@me",
    kind: "identity",
    handle: (world) => give(describeApplication(world)),
  },
];

/** The guilds that the bot is in, a page at a time. */
function listGuilds(world: World, { query }: Call): Answer {
  const after = BigInt(query.get("after") ?? 0);
  const limit = Number(query.get("limit") ?? 200);
  const guilds = [...world.guilds.values()].filter(({ id }) => BigInt(id) > after);
  const page = guilds.sort((one, other) => (BigInt(one.id) < BigInt(other.id) ? -1 : 1)).slice(0, limit);
  const plain = { icon: null, banner: null, owner: false, features: [] };
  return give(
    page.map(({ id, name, botPermissions }) => ({ ...plain, id, name, permissions: String(botPermissions) })),
  );
}

function describeGateway(world: World): Answer {
  const { remaining, resetAfter } = world.sessionLimit;
  const session_start_limit = { total: 1000, remaining, reset_after: resetAfter, max_concurrency: 1 };
  return give({ url: world.origin.replace("http", "ws"), shards: 1, session_start_limit });
}

function describeApplication(world: World): Fields {
  return {
    id: world.applicationId,
    name: "Casebook",
    icon: null,
    description: "",
    type: null,
    bot: world.bot,
    summary: "",
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: world.keys.publicKey,
    interactions_endpoint_url: world.endpoint ?? null,
    flags: 0,
    owner: { ...world.bot, bot: false },
    team: null,
    approximate_guild_count: world.guilds.size,
    install_params: null,
    integration_types_config: world.installs,
  };
}
