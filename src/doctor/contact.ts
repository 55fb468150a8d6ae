import { type Check, hint, ok } from "./finding.ts";

export const checkContact: Check = (reading) => {
  if (!reading.ok) return [];
  if (reading.value.contact !== undefined) return [ok("CONTACT says whom members write to for a correction.")];
  return [
    hint("CONTACT is not set, so members aren't told whom to ask for a correction: set it to an address or a name."),
  ];
};
