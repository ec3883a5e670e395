import { Modal } from '@mantine/core';
import { useCallback, useEffect, useState } from 'react';
import type { StoredPlace } from '../../app/contract.ts';
import { ErrorNotice, Loading } from '../components/index.ts';
import { useHost } from '../state/index.ts';
import classes from './privacy-dialog.module.css';

type Reading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'ready'; readonly places: readonly StoredPlace[] };

/** « Confidentialité » : what is kept, where on this computer, what leaves it, how to make it disappear. */
export function PrivacyDialog({ onClose }: { onClose: () => void }) {
  const { client } = useHost();
  const [reading, setReading] = useState<Reading>({ kind: 'loading' });
  const load = useCallback(async () => {
    try {
      setReading({ kind: 'ready', ...(await client.call('privacy.places', {})) });
    } catch (error) {
      setReading({ kind: 'failed', error });
    }
  }, [client]);
  useEffect(() => void load(), [load]);
  return (
    <Modal opened onClose={onClose} title="Confidentialité" size="52rem">
      <div className={classes.page}>
        <p>
          <strong>Tout reste sur cet ordinateur.</strong> Préfigure n’envoie rien sur Internet, n’a ni compte
          ni mesure d’audience, et fonctionne sans connexion. Aucun dossier ne sort d’ici sans que vous ayez
          vous-même fait un fichier.
        </p>
        <section>
          <h3>Ce qui est gardé, et où</h3>
          {reading.kind === 'loading' && <Loading label="Lecture des emplacements…" />}
          {reading.kind === 'failed' && <ErrorNotice error={reading.error} onRetry={() => void load()} />}
          {reading.kind === 'ready' && (
            <dl className={classes.places}>
              {reading.places.map(({ label, path, what }) => (
                <div key={label}>
                  <dt>{label}</dt>
                  <dd>
                    <code>{path}</code>
                    <span>{what}</span>
                  </dd>
                </div>
              ))}
            </dl>
          )}
          <p>
            Ces fichiers ne sont pas chiffrés : quiconque ouvre votre session peut les lire. Protégez
            l’ordinateur par un mot de passe et, si vous le pouvez, par le chiffrement du disque.
          </p>
        </section>
        <section>
          <h3>Ce qui part dans vos fichiers</h3>
          <ul>
            <li>
              <strong>Documents Word et dossier de dépôt</strong> : les réponses destinées à l’ARS. Jamais les
              notes de travail, les questions internes, ni les téléphones privés.
            </li>
            <li>
              <strong>Version à publier</strong> : en plus, sans les courriels, téléphones, numéros RPPS et
              signatures des personnes. Relisez-la tout de même : un nom cité dans un texte y reste.
            </li>
            <li>
              <strong>Fichier .prefigure</strong> : tout le dossier, notes, téléphones et versions nommées
              compris. Pour un envoi, protégez-le par une phrase secrète. Si elle est perdue, personne ne peut
              rouvrir ce fichier.
            </li>
          </ul>
        </section>
        <section>
          <h3>Effacer un dossier pour de bon</h3>
          <p>
            Mettez-le à la corbeille depuis « Mes dossiers », puis ouvrez la corbeille et choisissez{' '}
            <strong>Effacer</strong>. Ses réponses, ses pièces jointes et toutes ses versions disparaissent de
            cet ordinateur. Les fichiers que vous avez exportés, envoyés ou sauvegardés ailleurs restent où
            ils sont.
          </p>
        </section>
        <section>
          <h3>Les données des personnes</h3>
          <p>
            N’écrivez que ce que le dossier demande, et jamais de donnée de patient : un contrôle vous alerte
            quand un numéro de sécurité sociale ou un patient nommé semble apparaître.
          </p>
        </section>
      </div>
    </Modal>
  );
}
