/** A phone's metrics over the transcript's style: Discord's own sizes on a small screen, without the transcript's page. */
export const PHONE_STYLE = `
header { display: none !important; }
main { padding: 0 !important; display: block !important; }
body { font: 16px/1.375 "gg sans", "Noto Sans", Helvetica, Arial, sans-serif !important; display: block !important; }
.messageDiv { padding: 8px 16px !important; display: block !important; }
.messageBotton { padding: 0 !important; gap: 16px !important; }
.messageImg { width: 40px !important; height: 40px !important; flex: none; visibility: hidden; }
.messageDivRight { min-width: 0; flex: 1; }
.messageContent, .messageDivRight p { line-height: 1.375 !important; }
.container { padding: 12px 16px !important; width: auto !important; max-width: none !important; min-width: 0 !important; margin: 0 !important;
  display: flex; flex-direction: column;
  box-sizing: border-box; gap: 8px !important; }
.section { gap: 16px !important; align-items: flex-start; padding: 0 !important; width: auto !important; }
.sectionLeft { min-width: 0; flex: 1; }
.sectionRight { flex: none; margin: 0 !important; }
blockquote { margin: 0 !important; padding: 0 8px 0 12px !important; }
.messageTimeStamp { display: none; }
.subtext { font-size: 13px !important; line-height: 18px !important; margin: 0 !important; }
.actionRow { display: flex; flex-wrap: wrap; gap: 8px !important; width: auto !important; }
.textDisplay { padding: 0 !important; }
.selector, .selectorInput { min-width: 0 !important; box-sizing: border-box; }
.separator { width: 100%; margin: 0 !important; border-width: 1px 0 0 !important; }
.button { height: 36px !important; min-width: 0; }
pre, code { white-space: pre-wrap !important; overflow-wrap: anywhere; max-width: 100%; }
.textDisplay, .container p, blockquote { overflow-wrap: anywhere; }
`;
