import { Button } from '@mantine/core';
import { canDismiss } from '../../app/checks/index.ts';
import { frenchSpacing } from '../../app/text/index.ts';
import { Pill } from '../components/index.ts';
import { showUndoNotice } from '../places/layout/index.ts';
import { routeHash, useDossier, useDossierStore } from '../state/index.ts';
import classes from './finding-list.module.css';
import { type FindingView, LEVEL_WORDS, relatedPlaces } from './finding-view.ts';

interface FindingRowProps {
  readonly view: FindingView;
  readonly onDismiss: (view: FindingView) => void;
}

/** A finding: what is wrong, where, and the press that mends it or leads to where it is mended. */
export function FindingRow({ view, onDismiss }: FindingRowProps) {
  const store = useDossierStore();
  const { finding, place, action, route } = view;
  const { one, tone } = LEVEL_WORDS[finding.level];
  const plan = useDossier((state) => state.regional);
  const dossier = useDossier((state) => state.dossier);
  const also = relatedPlaces(plan, dossier, view);
  const { fix } = finding;
  const mend = () => {
    if (!fix) return;
    store.getState().change([...fix.changes]);
    showUndoNotice(store, `Corrigé : ${finding.message}`);
  };
  return (
    <tr>
      <td className={classes.level}>
        <Pill tone={tone}>{one}</Pill>
      </td>
      <td className={classes.words}>
        <p className={classes.message}>{frenchSpacing(finding.message)}</p>
        {finding.reason && <p className={classes.reason}>{finding.reason}</p>}
        {canDismiss(finding) && (
          <Button
            className={classes.dismiss}
            variant="subtle"
            size="compact-sm"
            mih={32}
            aria-label={`Ce n’est pas applicable : ${finding.message}`}
            onClick={() => onDismiss(view)}
          >
            Ce n’est pas applicable
          </Button>
        )}
      </td>
      <td className={classes.place}>
        {fix ? (
          <a href={routeHash(route)} aria-label={`${place} : ${finding.message}`}>
            {place}
          </a>
        ) : (
          place
        )}
        {also.map((other) => (
          <p key={other.place}>
            et{' '}
            <a href={routeHash(other.route)} aria-label={`${other.place} : ${finding.message}`}>
              {other.place}
            </a>
          </p>
        ))}
      </td>
      <td className={classes.action}>
        {fix ? (
          <button
            type="button"
            className={classes.go}
            data-mends
            aria-label={`${fix.label} : ${finding.message}`}
            onClick={mend}
          >
            {frenchSpacing(fix.label)}
          </button>
        ) : (
          <a className={classes.go} href={routeHash(route)} aria-label={`${action} : ${finding.message}`}>
            {action}
          </a>
        )}
      </td>
    </tr>
  );
}
