import type { ConfigProblem, Variable } from "../../../config.ts";

/** What is wrong with a variable and what to do, in one line without a full stop. It begins with the variable's name. */
export function describeConfigProblem(problem: ConfigProblem): string {
  return `${problem.variable} ${explain(problem)}`;
}

/** What an empty variable means, where it names a port. */
const NOTHING_AT: Readonly<Partial<Record<Variable, string>>> = {
  HEALTH_PORT: "no health endpoint",
  INTERACTIONS_PORT: "a connection to Discord's gateway",
  WEB_PORT: "no web pages beside the bot",
  DESK_PORT: "no moderators' desk",
};

function explain(problem: ConfigProblem): string {
  switch (problem.code) {
    case "not-a-server-id":
      return "must be a server's id, 17 to 20 digits: turn on Developer Mode, then Copy Server ID";
    case "not-role-ids":
      return "must be ids of roles, 17 to 20 digits each, apart by commas";
    case "not-a-flag":
      return "must be true or false";
    case "not-a-web-address":
      return "must be a web address such as https://discord.com/api; leave it empty for Discord's own";
    case "not-a-public-address":
      return "must be the address at which readers open the web pages, such as https://casebook.example.org, without a path behind it";
    case "not-a-file":
      return "must be the path of a file, such as gaps.db";
    case "not-an-ip-address":
      return "must be an IP address of this machine, such as 127.0.0.1, or 0.0.0.0 for all of them";
    case "not-a-postgres-address":
      return "must be an address such as postgres://casebook:password@127.0.0.1:5432/casebook";
    case "second-store":
      return "and DATABASE_URL name two databases for the same shelves: keep one of them";
    case "not-a-public-key":
      return "must be the application's public key, 64 hexadecimal digits: copy it from the page General Information";
    case "needs-another":
      return `needs ${problem.other}: set both, or neither`;
    case "token-not-bare":
      return "must be the bare token, without quotation marks, brackets or spaces";
    case "token-has-other-signs":
      return "has signs that no token has: copy it again from the page Bot → Reset Token";
    case "too-long":
      return `must have at most ${problem.limit} characters`;
    case "not-days":
      return `must be a whole number of days from 0, which keeps none, to ${problem.limit}`;
    case "not-a-quota":
      return `must be a whole number up to ${problem.limit}`;
    case "not-a-port":
      return `must be a port, a whole number from 1 to ${problem.limit}; leave it empty for ${NOTHING_AT[problem.variable] ?? "none"}`;
    case "not-a-choice":
      return `must be ${problem.choices.join(" or ")}`;
  }
}
