/** Scheduled events of Discord's, made of dates that a case's sources tell. */
export const events = {
  create: ({ date }: { readonly date: string }) => `Create event: ${date}`,
  created: "Done. The event stands in the server's list of events; the source tells the day, not the hour.",
  isThere: "That event is there already.",
  open: "Open the event",
  notYours: "An event is made by members who may create events themselves.",
  dayPassed: "That day has begun, or lies too far ahead for an event of Discord's.",
  /** Where Discord shows the place of an event. */
  toldBy: ({ publisher }: { readonly publisher: string }) => `Told by ${publisher}`,
};
