import { describe, expect, it } from "vitest";
import { exportTimeline } from "../../../../src/presentation/export/exportTimeline.ts";
import { HARROW } from "../../../support/presentation/export/chronology.ts";

/** Users' calendars and timelines hold these. Whoever has to change this list doubles their events at the next import. */
const IDENTIFIERS: readonly string[] = [
  "92abe1613b1cb09b4d288c5ae1b151a5",
  "9b71e5f3413eadee75047b75ec7caac3",
  "21975ffd35170873afa66fd1c4e148e8",
  "4464bcb1f94df76b6d532ebb5002a4ab",
];

describe("the identifiers in exports", () => {
  it("are what they have been since the version after 0.1.0", () => {
    const calendar = exportTimeline("icalendar", HARROW).text.replaceAll("\r\n ", "");
    expect([...calendar.matchAll(/^UID:(.*)@casebook\r$/gm)].map(([, uid]) => uid)).toEqual(IDENTIFIERS);
    const slides = JSON.parse(exportTimeline("timelinejs", HARROW).text) as { events: { unique_id: string }[] }; // as written
    expect(slides.events.map(({ unique_id }) => unique_id)).toEqual(IDENTIFIERS.map((one) => `entry-${one}`));
  });
});
