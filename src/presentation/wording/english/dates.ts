import { writeDate } from "../../../documents/citation.ts";
import { abbreviateDate } from "../../../documents/shortDate.ts";
import type { DateWording } from "../dates.ts";

/** How the frame writes dates in English: as citations do. */
export const dates: DateWording = { write: writeDate, abbreviate: abbreviateDate };
