import { serveJobs } from "../../workers/serveJobs.ts";
import { drawTimelinePages } from "./timelinePicture.ts";

/** The drawing thread: draws timelines and hands the pages over. */
serveJobs(drawTimelinePages);
