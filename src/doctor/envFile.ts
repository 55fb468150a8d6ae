import { parse } from "dotenv";
import { VARIABLES, type Variable } from "../config.ts";
import { type Finding, fix, hint } from "./finding.ts";
import { guessVariable, isVariable } from "./variables.ts";

/** The text of a file of variables; nothing if it is UTF-16, Windows' “Unicode”, where every letter has a zero beside it. */
export function decodeVariables(bytes: Uint8Array): string | undefined {
  const text = new TextDecoder().decode(bytes);
  return text.includes("\0") ? undefined : text;
}

interface Line {
  readonly number: number;
  readonly name: string;
  /** What stands between the name and the value. */
  readonly sign: string;
  readonly value: string;
}

const ASSIGNMENT = /^\s*(?:export\s+)?([\w.-]+)(\s*=\s*|:\s+)(.*)$/;
const BLANK = /^\s*(?:#|$)/;

/** What is wrong with the text of a `.env` file. Values are never repeated, nor names that could be a misplaced token. */
export function checkEnvText(text: string): readonly Finding[] {
  const rows = text.split(/\r\n|\n|\r/).map((row, index) => ({ row, number: index + 1 }));
  const lines = rows.flatMap(({ row, number }) => {
    const [, name = "", sign = "", value = ""] = BLANK.test(row) ? [] : (ASSIGNMENT.exec(row) ?? []);
    return name === "" ? [] : [{ number, name, sign, value: value.replace(/^#(?:\s.*)?$/, "").trim() }];
  });
  const spansLines = Object.values(parse(text)).some((value) => value.includes("\n"));
  const unread = spansLines ? [] : rows.filter(({ row }) => !BLANK.test(row) && !ASSIGNMENT.test(row));
  return [
    ...unread.map(({ number }) =>
      fix(`Line ${number} of .env is not read: write it as NAME=value, or begin it with #.`),
    ),
    ...lines.flatMap((line) => checkName(line, lines) ?? checkValue(line) ?? []),
    ...VARIABLES.flatMap((name) => checkLast(name, lines) ?? []),
  ];
}

function checkName({ number, name, value }: Line, lines: readonly Line[]): Finding | undefined {
  if (isVariable(name) || value === "") return undefined;
  const meant = guessVariable(name);
  if (meant === undefined || lines.some((line) => line.name === meant && line.value !== "")) return undefined;
  return fix(`Line ${number} of .env sets ${name}, which Casebook doesn't read: call it ${meant}.`, meant);
}

/** What dotenv understands and Docker doesn't. */
const HARMLESS = "which does no harm here, but Docker's --env-file";

function checkValue({ number, name, sign, value }: Line): Finding | undefined {
  if (!isVariable(name) || value === "") return undefined;
  const where = `Line ${number} of .env`;
  if (/^[“”„‘’«»]|[“”„«»]$/.test(value))
    return fix(`${where} has typographic quotation marks, which count as part of ${name}: remove them.`, name);
  const mark = /^["'`]/.exec(value)?.[0];
  if (mark !== undefined && !value.includes(mark, 1))
    return fix(`${where} opens a quotation mark that nothing closes: remove it from ${name}.`, name);
  if (mark === undefined && /^#\S|^[^#]*[^#\s]#\S/.test(value))
    return fix(`${where} loses ${name} from its # on: put the whole value in straight quotation marks.`, name);
  // A value with # needs the marks here, although Docker takes them for a part of it.
  if (mark !== undefined && !value.includes("#"))
    return hint(`${where} has quotation marks round ${name}, ${HARMLESS} keeps them: remove them.`, name);
  if (sign !== "=")
    return hint(`${where} has more than = before the value, ${HARMLESS} refuses that: write ${name}=value.`, name);
  return undefined;
}

/** The last line of a name wins, even an empty one. */
function checkLast(name: Variable, lines: readonly Line[]): Finding | undefined {
  const all = lines.filter((line) => line.name === name);
  const last = all.at(-1);
  if (last?.value !== "" || all.every(({ value }) => value === "")) return undefined;
  return fix(
    `Line ${last.number} of .env empties ${name}, which a line above it sets: remove line ${last.number}.`,
    name,
  );
}
