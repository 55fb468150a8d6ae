import type { ConfigReading } from "../config.ts";
import { describeError } from "../errors.ts";
import { DEFAULT_LOCALE } from "../presentation/wording/locale.ts";
import { wordingOf } from "../presentation/wording/wording.ts";
import { checkContact } from "./contact.ts";
import { checkChannelSettings, checkUnansweredQuestions } from "./databases.ts";
import { checkDiscord } from "./discord.ts";
import { type Check, type DoctorInput, type Finding, fix } from "./finding.ts";
import { checkHealth } from "./health.ts";
import { checkKnowledgeFolder } from "./knowledgeFolder.ts";
import { checkMeaning } from "./meaning.ts";
import { checkNode } from "./node.ts";
import { checkPublicUrl } from "./publicUrl.ts";
import { checkSettings } from "./settings.ts";
import { checkStore } from "./store.ts";

const { counts } = wordingOf(DEFAULT_LOCALE);

/** In the order in which a person would mend what they find. */
const CHECKS: readonly Check[] = [
  (_reading, { node }) => [checkNode(node)],
  checkSettings,
  checkDiscord,
  checkHealth,
  checkPublicUrl,
  checkKnowledgeFolder,
  checkMeaning,
  checkUnansweredQuestions,
  checkChannelSettings,
  checkStore,
  checkContact,
];

/** Looks for what keeps the bot from working, and prints a line for each thing looked at. 1 if something must be mended. */
export async function diagnose(
  reading: ConfigReading,
  patient: DoctorInput,
  output: NodeJS.WritableStream,
): Promise<0 | 1> {
  const hide = hideToken(reading);
  const seen: Finding[] = [];
  for (const check of CHECKS) {
    const findings = await perform(check, reading, patient);
    for (const finding of findings) output.write(`${hide(writeFinding(finding))}\n`);
    seen.push(...findings);
  }
  output.write(`\n${summarise(seen)}\n`);
  return seen.some(({ kind }) => kind === "fix") ? 1 : 0;
}

async function perform(check: Check, reading: ConfigReading, patient: DoctorInput): Promise<readonly Finding[]> {
  try {
    return await check(reading, patient);
  } catch (fault) {
    return [fix(`The doctor stumbled here (${describeError(fault)}); please report it.`)];
  }
}

function writeFinding({ kind, sentence, details = [] }: Finding): string {
  return [`${kind.padEnd(5)}${sentence}`, ...details.map((line) => `       ${line}`)].join("\n");
}

function summarise(seen: readonly Finding[]): string {
  const numberOf = (kind: Finding["kind"]) => seen.filter((finding) => finding.kind === kind).length;
  const [toMend, hints] = [numberOf("fix"), numberOf("hint")];
  if (toMend > 0) return `${counts.things(toMend)} to mend, marked “fix” above; then run npm run doctor again.`;
  return hints > 0 ? `Nothing must be mended; ${counts.hints(hints)} above.` : "All is well.";
}

/** No line should hold the token; this makes sure that none does. */
function hideToken(reading: ConfigReading): (line: string) => string {
  const token = reading.ok ? reading.value.discord?.token : undefined;
  // Replacing a word of a few letters would mangle the lines, and it can't be a token.
  return token === undefined || token.length < 24
    ? (line) => line
    : (line) => line.replaceAll(token, "[DISCORD_TOKEN]");
}
