/** Reading of values that came as JSON and may be anything. */

/** An object of JSON whose fields may hold anything. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as an object; one without fields if it is none. */
export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** The objects of a list; none if it is no list. */
export function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}

/** The value as text; empty if it is none. */
export function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

/** The value as a number; 0 if it is none. */
export function numberOf(value: unknown): number {
  return typeof value === "number" ? value : 0;
}
