import type { PrintToPDFOptions, WebPreferences } from 'electron';

/** How the preview is printed: its own page size and margins, its colours, its structure for screen readers. */
export const PRINT_OPTIONS: PrintToPDFOptions = {
  printBackground: true,
  preferCSSPageSize: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

/** The printing window runs nothing and reaches nothing. */
export const PRINT_PREFERENCES: WebPreferences = {
  javascript: false,
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  webSecurity: true,
  spellcheck: false,
};
