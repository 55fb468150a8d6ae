import { createDateWording } from "../dates.ts";

/** How the frame writes dates in Brazilian Portuguese. */
export const dates = createDateWording("pt-BR");
