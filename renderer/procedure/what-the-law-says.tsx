import { NBSP } from '../../app/text/index.ts';
import { SideCard } from '../places/layout/index.ts';

/** The rules behind the dates that are worked out. */
export function WhatTheLawSays() {
  return (
    <SideCard title="D’où viennent les dates calculées">
      <p>
        <strong>Deux mois</strong> après le dépôt, sans réponse de l’ARS, le projet de santé est réputé validé
        (code de la santé publique, art. L.{NBSP}1434-12). Elle ne peut s’y opposer que pour deux motifs{NBSP}
        : le projet régional de santé n’est pas respecté, ou le territoire n’est pas pertinent.
      </p>
      <p>
        <strong>Le contrat dure cinq ans.</strong> À chaque anniversaire{NBSP}: bilan avec la CPAM et l’ARS,
        solde de l’année écoulée, avance de 75{NBSP}% de la suivante.
      </p>
      <p>
        <strong>Chaque mission</strong> a un délai pour démarrer et un pour être déployée, comptés depuis la
        signature{NBSP}: 6 et 18 mois, ou 12 et 24 mois.
      </p>
    </SideCard>
  );
}
