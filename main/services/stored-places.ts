import type { StoredPlace } from '../../app/contract.ts';
import type { Library } from '../storage/index.ts';

/** Every place of this computer where the program keeps something, with the paths as they are here. */
export function storedPlaces(
  { places, sides }: Pick<Library, 'places' | 'sides'>,
  { settingsFolder }: { readonly settingsFolder?: string },
): StoredPlace[] {
  return [
    {
      label: 'Vos dossiers',
      path: places.dossiers,
      what: 'Les réponses, les notes et les pièces jointes de chaque dossier, et son état d’avant le dernier enregistrement.',
    },
    {
      label: 'La corbeille',
      path: places.bin,
      what: 'Les dossiers mis de côté, jusqu’à ce que vous les effaciez.',
    },
    {
      label: 'L’historique',
      path: places.history,
      what: 'Les versions nommées, avec leurs pièces jointes, et les versions automatiques (50 Mo au plus par dossier).',
    },
    {
      label: 'Les copies de secours',
      path: sides.folders.join('\n'),
      what: 'Vos derniers mots, seulement quand le dossier lui-même n’a pas pu être enregistré. Elles disparaissent dès qu’il l’est.',
    },
    {
      label: 'Vos barèmes',
      path: places.baremes,
      what: 'Les barèmes de financement que vous avez écrits ou importés.',
    },
    {
      label: 'La liste des dossiers',
      path: places.index,
      what: 'Un résumé de chaque dossier, pour ouvrir la première page plus vite. Elle se refait toute seule.',
    },
    settingsFolder
      ? {
          label: 'Les réglages de l’affichage',
          path: settingsFolder,
          what: 'Les couleurs, la taille du texte, la dernière page visitée.',
        }
      : {
          label: 'Les réglages de l’affichage',
          path: 'Dans votre navigateur',
          what: 'Les couleurs, la taille du texte, la dernière page visitée. Effacer les données du site les efface.',
        },
  ];
}
