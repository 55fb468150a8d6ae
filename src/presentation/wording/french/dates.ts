import { createDateWording } from "../dates.ts";

/** How the frame writes dates in French. */
export const dates = createDateWording("fr");
