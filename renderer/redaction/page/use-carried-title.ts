import { type FocusEvent, useMemo, useRef } from 'react';
import { answerAt, parseFieldKey } from '../../../app/dossier/index.ts';
import { carryTitle } from '../../../app/links/index.ts';
import { notifyDone } from '../../components/index.ts';
import { useDossierStore } from '../../state/index.ts';

interface TitleHandlers {
  readonly onFocus: () => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * Once the title of a fiche action is written, carries it into the cells that cite the fiche. Not while it is being
 * typed: half a title, or none, would break the link it has to keep. Undefined for any other field.
 */
export function useCarriedTitle(fieldKey: string): TitleHandlers | undefined {
  const store = useDossierStore();
  const former = useRef<string>(undefined);
  return useMemo(() => {
    const { field, item } = parseFieldKey(fieldKey);
    if (field !== 'ficheAction.intitule' || !item) return undefined;
    const title = () => {
      const answer = answerAt(store.getState().current(), fieldKey);
      return typeof answer === 'string' ? answer : '';
    };
    return {
      onFocus: () => {
        former.current ??= title();
      },
      onBlur: () => {
        const before = former.current;
        former.current = undefined;
        if (before === undefined) return;
        const { plan, current, change } = store.getState();
        const changes = carryTitle(plan, current(), item.id, before);
        if (!changes.length) return;
        change(changes);
        notifyDone(
          changes.length > 1
            ? `Le nouveau titre est repris dans ${changes.length} cases qui citaient cette fiche.`
            : 'Le nouveau titre est repris dans la case qui citait cette fiche.',
        );
      },
    };
  }, [store, fieldKey]);
}
