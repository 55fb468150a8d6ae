import type { Narrowing } from "./buttonAction.ts";
import { patternOf, VERSION } from "./customId.ts";
import { NARROWING, readNarrowing, writeNarrowing } from "./narrowing.ts";

/** What a form that is sent off is for; all else stands in its fields. A case goes by its slug's fingerprint. */
export type FormAction = { readonly kind: "import" } | ({ readonly kind: "ask" } & Narrowing);

/** The id of a form. */
export function writeFormId(form: FormAction): string {
  return form.kind === "ask" ? [VERSION, "ask", ...writeNarrowing(form)].join(":") : `${VERSION}:import`;
}

/** The import form of 0.1.0 has the same fields, so one that was open during an update is taken as well. */
const IMPORT_FORMS: readonly string[] = [writeFormId({ kind: "import" }), "v1:import"];
const ASK_FORM = patternOf("ask", NARROWING);

/** What a sent form is for; `undefined` where it is none of ours: ids may be forged. */
export function readFormId(customId: string): FormAction | undefined {
  if (IMPORT_FORMS.includes(customId)) return { kind: "import" };
  const asked = ASK_FORM.exec(customId);
  return asked ? { kind: "ask", ...readNarrowing(asked.slice(1)) } : undefined;
}
