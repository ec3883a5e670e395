import type { RichTextEditorLabels } from '@mantine/tiptap';

/** The toolbar's words, in French. */
export const LABELS: Partial<RichTextEditorLabels> = {
  boldControlLabel: 'Gras (Ctrl+B)',
  italicControlLabel: 'Italique (Ctrl+I)',
  underlineControlLabel: 'Souligné (Ctrl+U)',
  bulletListControlLabel: 'Liste à puces',
  orderedListControlLabel: 'Liste numérotée',
  blockquoteControlLabel: 'Citation',
  clearFormattingControlLabel: 'Effacer la mise en forme',
};
