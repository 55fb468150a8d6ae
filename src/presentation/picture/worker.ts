import { serveJobs } from "../../workers/serveJobs.ts";

/** The drawing thread: draws timelines and hands the pages over. */
await serveJobs(async () => (await import("./timelinePicture.ts")).drawTimelinePages);
