/** The look of the preview: sheets of paper, close to the Word file's own styles. */
export const PAGE_STYLE = `
:root { color-scheme: light; --teal: #0e5a57; --tint: #eef5f4; --pale: #bcd8d5; --line: #d9d3c8; }
* { box-sizing: border-box; }
body { margin: 0; padding: 24px; background: #ebe6db; color: #1d2b2a; font: 16px/1.55 Cambria, Caladea, Georgia, serif; }
main { max-width: 820px; margin: 0 auto; }
section, header { background: #fff; padding: 56px 64px; margin: 0 0 24px; box-shadow: 0 1px 4px rgb(0 0 0 / 18%); overflow-wrap: anywhere; }
header { min-height: 900px; border-left: 14px solid var(--teal); display: flex; flex-direction: column; }
header .structure { margin-top: 160px; color: var(--teal); font-weight: 700; letter-spacing: .06em; text-transform: uppercase; font-size: 13px; }
header h1 { font-size: 40px; line-height: 1.15; margin: 8px 0; }
header .subtitle { font-size: 22px; color: #5b6866; margin: 0 0 24px; }
header .version { margin-top: auto; color: #5b6866; }
header img { max-height: 90px; max-width: 260px; align-self: flex-start; }
h2, h3, h4, h5, h6 { color: var(--teal); line-height: 1.25; margin: 1.5em 0 .5em; }
h2 { font-size: 26px; margin-top: 0; } h3 { font-size: 20px; } h4 { font-size: 17px; } h5, h6 { font-size: 15px; }
.number { margin-right: .35em; }
figure { margin: 18px 0; } figcaption, .source, .remark { font-size: 13px; font-style: italic; color: #5b6866; margin: 4px 0; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font: 13px/1.4 Calibri, Carlito, sans-serif; }
th, td { overflow-wrap: break-word; }
@media screen { figure.wide table { min-width: 1080px; } }
th { background: var(--teal); color: #fff; text-align: left; padding: 5px 8px; font-weight: 600; }
td { border-bottom: 1px solid var(--line); padding: 5px 8px; vertical-align: top; } td p { margin: 0 0 4px; }
.numeric { text-align: right; } .total td { font-weight: 700; background: #f5f1e9; }
dl { margin: 12px 0; font: 14px/1.45 Calibri, Carlito, sans-serif; }
dl > div { display: grid; grid-template-columns: 190px 1fr; gap: 12px; border-bottom: 1px solid var(--line); padding: 5px 0; }
dt { color: #5b6866; } dd { margin: 0; }
.card { border: 1px solid var(--line); padding: 8px 14px; margin: 8px 0; } .subhead { font-weight: 700; margin: 4px 0; }
img { max-width: 100%; height: auto; }
.note { border-left: 4px solid var(--line); background: #f6f1e7; padding: 6px 12px; font: 14px/1.4 Calibri, Carlito, sans-serif; color: #5b6866; }
.label { color: var(--teal); } .said { color: #5b6866; font-style: italic; }
.group td { font-weight: 700; color: var(--teal); background: var(--tint); }
.gantt td { border: 1px solid var(--line); } .gantt td + td, .gantt th + th { text-align: center; padding: 3px; }
.gantt .busy { background: var(--pale); color: var(--teal); } .gantt .deadline { background: #f6f1e7; }
.diagram td { border: 0; text-align: center; color: var(--teal); } .diagram .box { border: 1px solid var(--teal); background: var(--tint); color: #1d2b2a; }
.chart { display: block; width: 100%; font: 11px Calibri, Carlito, sans-serif; }
dl.frame { font-size: 13px; display: grid; grid-template-columns: 1fr 1fr; column-gap: 20px; } dl.frame > div { grid-template-columns: 90px 1fr; }
.panels { table-layout: fixed; } .panels .subhead { color: var(--teal); margin: 0; } .panels ul, .panels ol { margin: 0; padding-left: 1.1em; }
.compact p, .compact li { font-size: 15px; line-height: 1.45; margin: .35em 0; }
.notApplicable { font-style: italic; color: #5b6866; } .letterDate, .recipient { text-align: right; } .subject { font-weight: 700; }
blockquote { margin: 12px 0; padding-left: 16px; border-left: 3px solid #bcd8d5; }
.signature { border: 1px solid var(--line); min-height: 90px; padding: 8px 12px; }
.page-break { border: 0; border-top: 2px dashed var(--line); margin: 32px 0; }
body.large { font-size: 19px; }
[data-field].jump { outline: 3px solid var(--teal); outline-offset: 4px; }
`;
