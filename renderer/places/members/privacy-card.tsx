import { Button, CopyButton } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { FieldDef } from '../../../app/plan/index.ts';
import { useHost } from '../../state/index.ts';
import { SideCard } from '../layout/index.ts';
import classes from './members-panel.module.css';

interface PrivacyCardProps {
  readonly field: FieldDef | undefined;
  /** Name of the structure, as the members know it. */
  readonly structure: string;
}

/** What is kept about people, where, what leaves the program, and a notice to give to the members. */
export function PrivacyCard({ field, structure }: PrivacyCardProps) {
  const { info } = useHost();
  const secret = field?.columns?.filter((column) => column.private).map(({ label }) => label) ?? [];
  return (
    <SideCard title="Données personnelles">
      <ul className={classes.facts}>
        <li>
          Ce tableau reste sur cet ordinateur, dans <span className={classes.path}>{info.library}</span>. Rien
          n’est envoyé sur internet.
        </li>
        {secret.length > 0 && (
          <li>
            Jamais dans Word, le PDF ni l’aperçu : {secret.map(shortLabel).join(', ')}. Les autres colonnes y
            figurent.
          </li>
        )}
        <li>
          Le fichier d’échange .prefigure contient tout, téléphones privés compris : ne le donnez qu’à
          l’équipe.
        </li>
        <li>N’écrivez que ce qui sert au projet, et jamais rien sur un patient.</li>
        <li>
          Dites-le aux membres : un modèle d’information est prêt, à relire avec qui suit ces questions chez
          vous.
        </li>
      </ul>
      <CopyButton value={membersNotice(structure)}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            size="compact-sm"
            mih={32}
            leftSection={copied ? <IconCheck size={16} aria-hidden /> : <IconCopy size={16} aria-hidden />}
            onClick={copy}
          >
            {copied ? 'Modèle copié' : 'Copier l’information aux membres'}
          </Button>
        )}
      </CopyButton>
    </SideCard>
  );
}

function shortLabel(label: string): string {
  return label.replace(/\s*\([^)]*\)/g, '');
}

/** A text to send to the members, in plain words. */
export function membersNotice(structure: string): string {
  const name = structure || 'Notre structure';
  return [
    `${name} prépare son projet de santé. La liste de ses membres y figure : nom, profession, numéro RPPS, lieu d’exercice, coordonnées professionnelles et, s’il y a lieu, signature.`,
    'Pourquoi : montrer à l’ARS et à l’Assurance maladie qui s’engage, et vous joindre pour la vie de la structure.',
    'Qui la lit : l’équipe qui rédige, puis l’ARS, l’Assurance maladie et les personnes à qui le projet est remis. Votre numéro de téléphone privé, si vous nous l’avez confié, ne figure dans aucun document remis.',
    'Où : sur l’ordinateur de l’équipe qui rédige, sans hébergement en ligne par le logiciel employé. Combien de temps : le temps de votre adhésion, puis celui que demandent le projet et le contrat.',
    'Vos droits : vous pouvez demander à voir, corriger ou faire retirer ces informations, ou vous opposer à leur diffusion, en écrivant à : [adresse de contact de la structure]. Vous pouvez aussi saisir la CNIL (cnil.fr).',
  ].join('\n\n');
}
