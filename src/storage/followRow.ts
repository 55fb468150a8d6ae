import { randomBytes } from "node:crypto";
import { z } from "zod";
import { type Announcement, FOLLOW_PROBLEMS, type Follow, NEWS_KINDS } from "./follows.ts";

const KEY_COLUMNS = { guild: z.string(), channel: z.string(), slug: z.string() };

function json<Schema extends z.ZodType>(schema: Schema) {
  return z
    .string()
    .transform((text) => JSON.parse(text) as unknown)
    .pipe(schema);
}

/** A follow as a database has it: its kinds as JSON, and null for no problem. */
export const FOLLOW_ROW = z
  .object({
    ...KEY_COLUMNS,
    kinds: json(z.array(z.enum(NEWS_KINDS))),
    problem: z.enum(FOLLOW_PROBLEMS).nullable(),
  })
  .transform(
    ({ slug, problem, ...rest }): Follow => ({ ...rest, case: slug, ...(problem === null ? {} : { problem }) }),
  );

/** An announcement as a database has it, its marks as JSON. */
export const ANNOUNCEMENT_ROW = z
  .object({
    ...KEY_COLUMNS,
    nonce: z.string(),
    marks: json(z.array(z.string())),
    state: z.enum(["planned", "sending"]),
    begun: z.number(),
  })
  .transform(({ slug, ...rest }): Announcement => ({ ...rest, case: slug }));

/** A new nonce of 24 characters; Discord takes 25. */
export function makeNonce(): string {
  return randomBytes(18).toString("base64url");
}
