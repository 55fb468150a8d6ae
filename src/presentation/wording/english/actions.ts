/** Labels of buttons. */
export const actions = {
  addDocument: "Add a document",
  ask: "Ask",
  askAgain: "Ask again in other words",
  articlesOf: ({ title }: { readonly title: string }) => `Articles: ${title}`,
  backToList: "Back to the list",
  calendar: "Calendar",
  caseCard: "The case at a glance",
  cite: "Cite",
  citeAs: { apa: "Cite in APA", mla: "Cite in MLA", plain: "Cite plainly" },
  clear: "Clear",
  clearIt: "Clear it",
  context: "Context",
  contextOf: ({ place }: { readonly place: number }) => `Context of ${place}`,
  /** What a menu says before anything is chosen; `places` are the numbers of quotations. */
  menu: ({ places, hasMore }: { readonly places: number; readonly hasMore: boolean }) => {
    if (places === 0) return "More …";
    const shown = Array.from({ length: Math.min(places, 3) }, (_, at) => at + 1).join(" · ");
    return `Context of ${shown}${places > 3 ? " …" : ""}${hasMore ? ", and more" : ""}`;
  },
  delete: "Delete",
  earlier: "Earlier",
  export: "Export",
  fillInAgain: "Fill in the form again",
  keepIt: "Keep it",
  later: "Later",
  more: "More",
  newer: "Newer",
  newest: "Newest",
  next: "Next",
  nextDates: "Next dates",
  older: "Older",
  openCase: "Open a case",
  picture: "Picture",
  postHere: "Post here",
  previous: "Previous",
  share: "Share",
  sources: "Sources",
  timeline: "Timeline",
  undoImport: "Undo the import",
  unhelpful: "Doesn't answer",
  unhide: "Show it again",
};
