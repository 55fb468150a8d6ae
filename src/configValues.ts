import { isIP } from "node:net";
import { z } from "zod";

/** What is wrong with a value by itself. */
export type PlainValueCode =
  | "not-a-server-id"
  | "not-role-ids"
  | "not-a-flag"
  | "not-a-web-address"
  | "not-a-public-address"
  | "not-a-file"
  | "not-an-ip-address"
  | "not-a-public-key"
  | "not-a-postgres-address"
  | "token-not-bare"
  | "token-has-other-signs";

/** What is wrong with a value that must be below a limit. */
export type LimitedValueCode = "too-long" | "not-days" | "not-a-port" | "not-a-quota";

/** What a schema says of a value. */
export type ValueCode = PlainValueCode | LimitedValueCode | "not-a-choice";

/** The schemas' messages are codes. */
export const says = (code: ValueCode): string => code;

/** A variable as it is: without space around it, and absent where it is empty. */
export const variable = z
  .string()
  .optional()
  .transform((value) => (value === undefined || value.trim() === "" ? undefined : value.trim()));

const ID = /^\d{17,20}$/;

/** A server's id. */
export const id = variable.pipe(z.string().regex(ID, says("not-a-server-id")).optional());

/** Ids of roles, apart by commas or spaces. */
export const ids = variable
  .transform((value) => (value ?? "").split(/[\s,]+/).filter((one) => one !== ""))
  .refine((list) => list.every((one) => ID.test(one)), says("not-role-ids"));

/** `true` or `false`, which it is unless set. */
export const yesOrNo = variable
  .transform((value) => value?.toLowerCase() ?? "false")
  .pipe(z.enum(["true", "false"], { error: says("not-a-flag") }))
  .transform((value) => value === "true");

/** A web address, Discord's own unless set. */
export const api = variable
  .transform((value) => value ?? "https://discord.com/api")
  .refine((value) => URL.canParse(value) && /^https?:$/.test(new URL(value).protocol), says("not-a-web-address"));

/** Beyond it a link to a quotation might not fit where Discord takes 512 characters. */
const MAX_ORIGIN = 200;

/** The origin of a site, such as `https://casebook.example.org`; its pages' paths begin at its root. */
export const publicOrigin = variable
  .refine((value) => value === undefined || isOrigin(value), says("not-a-public-address"))
  .transform((value) => value && new URL(value).origin);

function isOrigin(value: string): boolean {
  if (value.length > MAX_ORIGIN || !URL.canParse(value)) return false;
  const { protocol, username, password, pathname, search, hash } = new URL(value);
  return /^https?:$/.test(protocol) && [username, password, search, hash].join("") === "" && pathname === "/";
}

/** A web address would make the database's library ask a server for it. */
export const file = variable.refine(
  (value) => value === undefined || !/^(?:[a-z][a-z\d+.-]+:|:memory:)/i.test(value),
  says("not-a-file"),
);

/** A year of questions is more than a shelf is kept up with. */
export const MAX_DAYS = 365;
const DEFAULT_DAYS = 30;

/** A number of days. */
export const days = variable
  .transform((value) => value ?? String(DEFAULT_DAYS))
  .refine((value) => /^\d{1,3}$/.test(value) && Number(value) <= MAX_DAYS, says("not-days"))
  .transform(Number);

/** An address with a user, as a password alone names nobody. */
export const postgres = variable.refine(
  (value) =>
    value === undefined ||
    (URL.canParse(value) && /^postgres(?:ql)?:$/.test(new URL(value).protocol) && new URL(value).username !== ""),
  says("not-a-postgres-address"),
);

/** More of anything than one server's shelf can hold in memory. */
export const MAX_QUOTA = 1_000_000;

/** How much of something a server may have. */
export const quota = variable
  .refine(
    (value) => value === undefined || (/^\d{1,7}$/.test(value) && Number(value) <= MAX_QUOTA),
    says("not-a-quota"),
  )
  .transform((value) => (value === undefined ? undefined : Number(value)));

/** The highest port that TCP has. */
export const LAST_PORT = 65_535;

/** A port, as text. */
export const port = variable.refine(
  (value) => value === undefined || (/^\d{1,5}$/.test(value) && Number(value) >= 1 && Number(value) <= LAST_PORT),
  says("not-a-port"),
);

/** An IP address of this machine's, itself unless set. */
export const host = variable
  .transform((value) => value ?? "127.0.0.1")
  .refine((value) => value === "localhost" || isIP(value) !== 0, says("not-an-ip-address"));

/** An application's Ed25519 public key, in small letters. */
export const publicKey = variable
  .transform((value) => value?.toLowerCase())
  .refine((value) => value === undefined || /^[0-9a-f]{64}$/.test(value), says("not-a-public-key"));
