import { useMantineColorScheme } from '@mantine/core';
import { useMemo } from 'react';
import { navigate, useDossierStore } from '../state/index.ts';
import type { HelpActions } from './dossier-header.tsx';
import { PLACE_INFOS } from './places.ts';
import type { Command } from './search/palette.tsx';
import type { ExportActions } from './use-export.tsx';
import type { KeyboardActions } from './use-keyboard.ts';

/** The commands of Ctrl+K: every place and every action of the dossier. */
export function useCommands(
  keyboard: KeyboardActions,
  exports: ExportActions,
  help: HelpActions,
): readonly Command[] {
  const store = useDossierStore();
  const { toggleColorScheme } = useMantineColorScheme();
  const { word, depositPackage, exchange } = exports;
  return useMemo((): Command[] => {
    const { dossier, plan } = store.getState();
    const places = PLACE_INFOS.map(
      ({ place, label, icon: Icon }): Command => ({
        id: `place:${place}`,
        group: 'Aller à',
        label,
        icon: <Icon size={18} aria-hidden />,
        run: () => navigate({ place, dossier: dossier.id }),
      }),
    );
    const doing = (id: string, label: string, run: () => void, keys?: string): Command => ({
      id,
      group: 'Faire',
      label,
      run,
      ...(keys ? { keys } : {}),
    });
    return [
      ...places,
      { id: 'home', group: 'Aller à', label: 'Mes dossiers', run: () => navigate({ place: 'bibliotheque' }) },
      ...plan.documents.map((document) =>
        doing(`word:${document.id}`, `Exporter : ${document.label} (version de travail)`, () =>
          word(document, { deposit: false }),
        ),
      ),
      doing('package', 'Exporter : le dossier de dépôt complet (.zip)', depositPackage),
      doing('exchange', 'Exporter : le dossier entier (.prefigure)', () => exchange()),
      doing('find', 'Chercher et remplacer dans le dossier', keyboard.find, 'Ctrl F'),
      doing('alone', 'Écriture seule', keyboard.writeAlone, 'F9'),
      doing('undo', 'Annuler', keyboard.undo, 'Ctrl Z'),
      doing('redo', 'Rétablir', keyboard.redo, 'Ctrl Maj Z'),
      doing('save', 'Enregistrer maintenant', keyboard.save, 'Ctrl S'),
      doing('scheme', 'Passer du clair au sombre', toggleColorScheme),
      doing('help', 'Voir les raccourcis du clavier', keyboard.help, '?'),
      doing('guide', 'Ouvrir le guide d’utilisation', help.guide),
      doing('privacy', 'Confidentialité : ce qui est gardé, et où', help.privacy),
      doing('tour', 'Faire la visite guidée', help.tour),
    ];
  }, [store, keyboard, word, depositPackage, exchange, toggleColorScheme, help]);
}
