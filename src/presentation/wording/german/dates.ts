import { createDateWording } from "../dates.ts";

/** How the frame writes dates in German. */
export const dates = createDateWording("de");
