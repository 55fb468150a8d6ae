/** The message of an error, or whatever else was thrown, as text. */
export function describeError(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault);
}
