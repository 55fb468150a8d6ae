import { createDateWording } from "../dates.ts";

/** How the frame writes dates in Spanish. */
export const dates = createDateWording("es");
