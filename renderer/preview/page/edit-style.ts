// What makes the page a way to the questions; nothing of it is printed.
const EDIT_STYLE = `
@media screen {
  html { scroll-padding-top: 72px; }
  html[data-scheme="dark"] body { background: #14120f; }
  main { zoom: var(--page-zoom, 1); }
  [data-field] { position: relative; cursor: pointer; border-radius: 4px; }
  [data-field]:hover:not(:has([data-field]:hover)), [data-field]:focus-visible { outline: 2px solid #0e5a57; outline-offset: 5px; }
  :is([data-field]:hover:not(:has([data-field]:hover)), [data-field]:focus-visible):not(.note *)::after {
    content: "Modifier"; position: absolute; z-index: 2; top: -15px; right: 4px; padding: 3px 10px; border-radius: 20px;
    background: #0e5a57; color: #fff; font: 600 12px/1.4 system-ui, sans-serif; letter-spacing: 0; text-transform: none; text-indent: 0;
    white-space: nowrap; pointer-events: none;
  }
  .note [data-field] { text-decoration: underline dotted; text-underline-offset: 3px; }
  main .note [data-field]:is(:hover, :focus-visible) { outline-offset: 2px; text-decoration-style: solid; color: #0e5a57; }
  [data-field]:focus:not(:focus-visible), [tabindex]:not([data-field]):focus { outline: none; }
  main .jump.jump { outline: none; animation: found 2.4s ease-out; }
  main .note .jump.jump { animation: none; background: #cbe5e0; }
  @keyframes found { 0%, 55% { background: #d6ebe7; box-shadow: 0 0 0 8px #d6ebe7; } 100% { background: transparent; box-shadow: 0 0 0 8px transparent; } }
  @media (prefers-reduced-motion: reduce) { main .jump.jump { animation: none; background: #d6ebe7; box-shadow: 0 0 0 8px #d6ebe7; } }
  @media (max-width: 700px) { body { padding: 12px 8px; } section, header { padding: 28px 22px; } header { min-height: 480px; } header .structure { margin-top: 60px; } dl > div { grid-template-columns: minmax(90px, 30%) 1fr; } }
}
`;

/** The page with the look of the interface's own gestures in it, before it is laid out. */
export function withEditStyle(html: string): string {
  return html.replace('</head>', `<style>${EDIT_STYLE}</style></head>`);
}

/** Width of a sheet and of the desk on both sides of it, in pixels at 100 %. */
export const SHEET_WIDTH = 868;
