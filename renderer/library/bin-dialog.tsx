import { Button, Modal } from '@mantine/core';
import { IconArrowBackUp, IconTrashX } from '@tabler/icons-react';
import { useState } from 'react';
import type { DossierCard } from '../../app/contract.ts';
import { TypedConfirm } from '../components/index.ts';
import classes from './bin-dialog.module.css';
import { whenPhrase } from './when.ts';

export interface BinDialogProps {
  readonly cards: readonly DossierCard[];
  readonly onClose: () => void;
  readonly onRestore: (card: DossierCard) => void;
  readonly onErase: (card: DossierCard) => void;
}

/** The dossiers put aside: bring one back, or erase it for good after a warning. */
export function BinDialog({ cards, onClose, onRestore, onErase }: BinDialogProps) {
  const [erasing, setErasing] = useState<DossierCard>();
  return (
    <Modal opened onClose={onClose} title="Corbeille" size="lg">
      {cards.length === 0 && <p>La corbeille est vide.</p>}
      <ul className={classes.list}>
        {cards.map((card) => (
          <li key={card.id} className={classes.row}>
            <div className={classes.name}>
              <strong>{card.title}</strong>
              <span>
                modifié {whenPhrase(card.modifiedAt, new Date())}
                {card.required > 0 && ` · ${card.answered} / ${card.required} réponses requises`}
              </span>
            </div>
            <Button
              variant="default"
              leftSection={<IconArrowBackUp size={17} aria-hidden />}
              onClick={() => onRestore(card)}
              aria-label={`Restaurer ${card.title}`}
            >
              Restaurer
            </Button>
            <Button
              variant="subtle"
              color="red"
              leftSection={<IconTrashX size={17} aria-hidden />}
              onClick={() => setErasing(card)}
              aria-label={`Effacer ${card.title} pour toujours`}
            >
              Effacer
            </Button>
          </li>
        ))}
      </ul>
      {erasing && (
        <TypedConfirm
          title={`Effacer « ${erasing.title} » pour toujours ?`}
          expected={erasing.title}
          confirm="Effacer pour toujours"
          onClose={() => setErasing(undefined)}
          onConfirm={() => {
            setErasing(undefined);
            onErase(erasing);
          }}
        >
          <p>
            Ses réponses, ses pièces jointes et toutes ses versions seront effacées de cet ordinateur. On ne
            pourra pas revenir en arrière.
          </p>
        </TypedConfirm>
      )}
    </Modal>
  );
}
