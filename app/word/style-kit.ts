import { type IParagraphStyleOptions, LineRuleType } from 'docx';

export type Style = IParagraphStyleOptions;

/** A paragraph style based on `Normal`, shown in Word's gallery. */
export function style(
  id: string,
  name: string,
  paragraph: NonNullable<Style['paragraph']>,
  run: Style['run'] = {},
  more: Partial<Style> = {},
): Style {
  return { id, name, basedOn: 'Normal', quickFormat: true, paragraph: withRule(paragraph), run, ...more };
}

// Without a rule, LibreOffice takes the line height for an exact one.
function withRule(paragraph: NonNullable<Style['paragraph']>): NonNullable<Style['paragraph']> {
  const { spacing } = paragraph;
  return spacing?.line && !spacing.lineRule
    ? { ...paragraph, spacing: { ...spacing, lineRule: LineRuleType.AUTO } }
    : paragraph;
}
