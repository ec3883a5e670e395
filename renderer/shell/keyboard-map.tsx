import { Kbd, Modal } from '@mantine/core';
import classes from './keyboard-map.module.css';

const KEYS: readonly (readonly [readonly string[], string])[] = [
  [['Ctrl', 'K'], 'Aller à une section, un champ, une action, ou chercher un mot'],
  [['Alt', '← →'], 'Revenir à la page d’avant, ou d’après (sur Mac : Cmd ← →, hors d’un texte)'],
  [['Ctrl', 'F'], 'Chercher et remplacer dans tout le dossier'],
  [['Ctrl', 'S'], 'Enregistrer tout de suite (tout s’enregistre déjà seul)'],
  [['Ctrl', 'Z'], 'Annuler, dans tout le dossier'],
  [['Ctrl', 'Maj', 'Z'], 'Rétablir (ou Ctrl Y)'],
  [['F6'], 'Passer de l’en-tête au plan, à la page, au panneau (Maj F6 : en arrière)'],
  [['Tab'], 'Champ ou cellule suivante (Maj Tab : précédente)'],
  [['Entrée'], 'Ligne suivante dans un tableau ou une liste'],
  [['Alt', '↑ ↓'], 'Déplacer une ligne (et une carte de l’AFOM, avec ← → aussi)'],
  [['F9'], 'Écriture seule : la page, rien autour (Échap pour quitter)'],
  [['Échap'], 'Fermer ce qui est ouvert par-dessus'],
  [['?'], 'Montrer cette liste'],
];

/** Every key worth knowing. */
export function KeyboardMap({ onClose }: { onClose: () => void }) {
  return (
    <Modal opened onClose={onClose} title="Au clavier" size="lg">
      <table className={classes.keys}>
        <tbody>
          {KEYS.map(([keys, meaning]) => (
            <tr key={meaning}>
              <th scope="row">
                {keys.map((key) => (
                  <Kbd key={key} mr={4}>
                    {key}
                  </Kbd>
                ))}
              </th>
              <td>{meaning}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  );
}
