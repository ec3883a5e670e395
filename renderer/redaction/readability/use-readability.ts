import { useMemo } from 'react';
import { parseFieldKey } from '../../../app/dossier/index.ts';
import { indexPlan } from '../../../app/plan/index.ts';
import { fieldReadability, type ReadabilityHint } from '../../../app/readability/index.ts';
import { useDossier } from '../../state/index.ts';
import { useInsights } from '../model/insights.tsx';
import { parsePageId } from '../model/page-address.ts';
import { visibleFieldKeys } from '../model/visible-fields.ts';

interface FieldHints {
  readonly key: string;
  readonly label: string;
  readonly hints: readonly ReadabilityHint[];
}

/** What would make one answer easier to read, slightly behind the typing. */
export function useFieldReadability(key: string): readonly ReadabilityHint[] {
  const { dossier } = useInsights();
  const regional = useDossier((state) => state.regional);
  return useMemo(() => fieldReadability(regional, dossier, key), [regional, dossier, key]);
}

/** The same for the fields of one page that have something to say, in order. */
export function usePageReadability(page: string): readonly FieldHints[] {
  const { dossier } = useInsights();
  const regional = useDossier((state) => state.regional);
  return useMemo(() => {
    const { subsection: id, item } = parsePageId(page);
    const found = indexPlan(regional).subsection(id)?.subsection;
    if (!found || (found.repeat && !item)) return [];
    return visibleFieldKeys(regional, dossier, found, item).flatMap((key): FieldHints[] => {
      const hints = fieldReadability(regional, dossier, key);
      const field = found.fields.find(({ id: each }) => each === parseFieldKey(key).field);
      return hints.length && field ? [{ key, label: field.label, hints }] : [];
    });
  }, [regional, dossier, page]);
}
