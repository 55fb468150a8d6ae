/** Discord's dark theme on a desktop, as far as a message of a bot needs it. */
export const STYLE = `
:root { color-scheme: dark; --text: #dfe0e2; --strong: #fbfbfb; --muted: #94959c; --link: #00a8fc; --line: #97979f33; }
* { box-sizing: border-box; }
body { margin: 0; background: #1a1a1e; color: var(--text); font: 16px/1.375 "gg sans", "Noto Sans", "Helvetica Neue",
  Helvetica, Arial, "Noto Color Emoji", sans-serif; }
.message { position: relative; padding: 12px 16px 14px 72px; background: #1a1a1e; }
.asked { position: relative; display: flex; align-items: center; gap: 4px; margin-bottom: 4px; font-size: 14px; line-height: 18px;
  color: var(--muted); white-space: nowrap; }
.asked::before { content: ""; position: absolute; left: -36px; top: 8px; width: 32px; height: 12px;
  border: 2px solid #4e4f58; border-width: 2px 0 0 2px; border-top-left-radius: 6px; }
.asked .face { width: 16px; height: 16px; font-size: 9px; background: #3ba55d; }
.asked .member { color: #c7c8ce; font-weight: 500; }
.asked .command { color: #9bacf9; font-weight: 500; background: #5865f229; border-radius: 3px; padding: 0 3px; }
.face { display: grid; place-items: center; border-radius: 50%; background: #5865f2; color: #fff; font-weight: 600; flex: none; }
.message > .face { position: absolute; left: 16px; top: 36px; width: 40px; height: 40px; font-size: 18px; overflow: hidden; }
.message.plain > .face { top: 14px; }
.face img { width: 100%; height: 100%; object-fit: cover; }
.author { display: flex; align-items: center; gap: 4px; line-height: 22px; white-space: nowrap; }
.author .name { font-weight: 600; color: var(--strong); overflow: hidden; text-overflow: ellipsis; }
.author .app { background: #5865f2; color: #fff; border-radius: 4px; padding: 0 4.5px; font-size: 11.5px; font-weight: 600; line-height: 15px; }
.author time { margin-left: 4px; font-size: 12px; font-weight: 500; color: var(--muted); }
.components { display: flex; flex-direction: column; gap: 8px; margin-top: 4px; }
.container { display: flex; flex-direction: column; gap: 8px; position: relative; width: 100%; max-width: 600px; padding: 16px;
  border: 1px solid var(--line); border-radius: 8px; background: #242429; overflow: hidden; }
.container.accented { padding-left: 18px; }
.container.accented::before { content: ""; position: absolute; inset: 0 auto 0 0; width: 4px; background: var(--accent); }
.components > .text, .components > .section { max-width: 600px; }
.section { display: flex; gap: 12px; justify-content: space-between; align-items: flex-start; }
.section .texts { flex: 1; min-width: 0; display: flex; flex-direction: column; gap: 4px; }
.section .accessory { flex: none; }
.thumbnail { width: 85px; height: 85px; border-radius: 8px; object-fit: cover; background: #2e2e34; display: block; }
.separator { height: 0; margin: 0; }
.separator.line { height: 1px; background: var(--line); }
.separator.wide { margin: 8px 0; }
.row { display: flex; flex-wrap: wrap; gap: 8px; }
.button { display: inline-flex; align-items: center; justify-content: center; gap: 6px; height: 32px; min-width: 60px; max-width: 100%;
  padding: 0 11px; border: 1px solid #97979f14; border-radius: 8px; color: #fff; font-size: 14px; font-weight: 500; white-space: nowrap; }
.button .label { overflow: hidden; text-overflow: ellipsis; }
.button.primary { background: #5865f2; } .button.success { background: #00863a; } .button.danger { background: #d22d39; }
.button.secondary, .button.link { background: #97979f1f; color: var(--strong); }
.button.disabled { opacity: .5; }
.button .emoji { font-size: 17px; line-height: 1; }
.select { width: 100%; max-width: 400px; height: 44px; padding: 0 12px; display: flex; align-items: center; justify-content: space-between;
  border: 1px solid var(--line); border-radius: 8px; background: #1d1d21; color: var(--muted); }
.gallery { max-width: 550px; display: grid; gap: 4px; grid-template-columns: repeat(auto-fit, minmax(min(200px, 100%), 1fr)); border-radius: 8px; overflow: hidden; }
.gallery img, .missing { width: 100%; min-height: 80px; background: #2e2e34; display: grid; place-items: center; color: var(--muted); font-size: 13px; }
.file { display: flex; align-items: center; gap: 8px; padding: 12px; border: 1px solid var(--line); border-radius: 8px; background: #1d1d21; max-width: 432px; }
.file .name { color: var(--link); }
.text { white-space: break-spaces; overflow-wrap: anywhere; }
.text strong { font-weight: 700; color: inherit; }
.text a { color: var(--link); text-decoration: none; }
.text .quote { display: flex; }
.text .quote::before { content: ""; width: 4px; flex: none; border-radius: 4px; background: #62636b; }
.text .quote > div { padding: 0 8px 0 12px; min-width: 0; }
.text .subtext { font-size: 13px; line-height: 18px; color: var(--muted); }
.text .heading { font-weight: 700; color: var(--strong); margin: 8px 0 0; line-height: 1.375; }
.text .heading:first-child { margin-top: 0; }
.text .level1 { font-size: 24px; } .text .level2 { font-size: 20px; } .text .level3 { font-size: 16px; }
.text .item { display: flex; gap: 8px; padding-left: 8px; }
.text code { background: #1d1d21; border: 1px solid #97979f33; border-radius: 4px; padding: 0 3px; font: 85% "Noto Sans Mono", monospace; }
.text .mention { background: #5865f23d; color: #a9b8ff; border-radius: 3px; padding: 0 2px; font-weight: 500; }
.text .spoiler { background: #3a3a41; color: transparent; border-radius: 4px; }
.only { margin-top: 4px; font-size: 12px; line-height: 16px; color: var(--muted); }
.only b { color: var(--link); font-weight: 500; }
@media (max-width: 480px) {
  .message { padding: 12px 12px 14px 60px; }
  .message > .face { left: 10px; }
  .asked::before { left: -31px; width: 28px; }
  .container { padding: 12px; } .container.accented { padding-left: 14px; }
  .text .quote > div { padding: 0 0 0 8px; }
  .section { gap: 8px; }
}
.message.typing { padding: 16px; }
.input { display: flex; align-items: center; gap: 8px; padding: 11px 16px; border: 1px solid var(--line); border-radius: 8px;
  background: #222327; min-height: 44px; }
.input .command { color: #9bacf9; font-weight: 500; flex: none; }
.input .option { display: block; background: #1a1a1e; border-radius: 4px; padding: 2px 6px; }
.input .option b { font-weight: 500; color: var(--muted); margin-right: 8px; }
.input .option i { display: inline-block; width: 1px; height: 18px; background: var(--strong); vertical-align: -4px; margin-left: 1px; }
`;
