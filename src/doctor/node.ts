import { type Finding, fix, ok } from "./finding.ts";

/** The oldest Node that Casebook runs on: `engines` of package.json. */
const OLDEST = { major: 20, minor: 19 };

/** Whether this version of Node.js, such as `v20.19.0`, is one that Casebook supports. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  const isNew = major > OLDEST.major || (major === OLDEST.major && minor >= OLDEST.minor);
  if (isNew) return ok(`Node ${version} is new enough.`);
  return fix(
    `Node ${version} is too old; install Node ${OLDEST.major}.${OLDEST.minor} or later from https://nodejs.org, then run npm ci again.`,
  );
}
