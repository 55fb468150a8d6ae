/** A function of a source file that the formatter has laid out. Lines count from 1. */
export interface DeclaredFunction {
  readonly path: string;
  readonly line: number;
  readonly name: string;
  /** Lines from its signature to its closing brace. */
  readonly length: number;
  readonly isExported: boolean;
  readonly hasComment: boolean;
  /** Whether its body is one `switch`, which is as long as there are kinds. */
  readonly isSwitch: boolean;
}

const FUNCTION =
  /^( *)(export )?(?:async )?function\*? (\w+)|^( {2})(?:private |static |override )*(?:async )?\*?(\w+)\(.*\{$/;
const SWITCH = /^ +switch \(\w+\.(?:kind|code)\) \{$/;
const KEYWORDS: ReadonlySet<string> = new Set(["if", "for", "while", "switch", "catch", "return"]);

/** The functions and methods of a file, by the layout that the formatter gives them. */
export function findFunctions(path: string, text: string): DeclaredFunction[] {
  const lines = text.split("\n");
  return lines.flatMap((line, at) => {
    const match = FUNCTION.exec(line);
    const name = match?.[3] ?? match?.[5];
    if (!match || name === undefined || KEYWORDS.has(name)) return [];
    const indent = match[1] ?? match[4] ?? "";
    const end = lines.findIndex((one, index) => index >= at && one.startsWith(`${indent}}`) && !one.endsWith("{"));
    const body = lines.slice(at, end + 1);
    return [
      {
        path,
        line: at + 1,
        name,
        length: body.length,
        isExported: match[2] !== undefined,
        hasComment: (lines[at - 1] ?? "").trimEnd().endsWith("*/"),
        isSwitch: body.some((one) => SWITCH.test(one) && one.startsWith(`${indent}  switch`)),
      },
    ];
  });
}
