import { ActionIcon, TextInput } from '@mantine/core';
import { IconFile, IconX } from '@tabler/icons-react';
import { MOST_CHARACTERS } from '../../../app/dossier/index.ts';
import { formatNumber, NBSP } from '../../../app/text/index.ts';
import { RoomLeft } from '../../components/index.ts';
import { useDossier, useDossierStore } from '../../state/index.ts';
import { useLimitedText } from '../model/use-limited-text.ts';
import { AttachmentPicture } from './attachment-picture.tsx';
import classes from './attachments.module.css';

interface AttachmentCardProps {
  readonly id: string;
  readonly compact: boolean;
  readonly onRemove: () => void;
}

/** One joined file: its picture if it is one, its name and size, what it shows. */
export function AttachmentCard({ id, compact, onRemove }: AttachmentCardProps) {
  const store = useDossierStore();
  const file = useDossier((state) => state.dossier.attachments.find((each) => each.id === id));
  const name = file?.name ?? 'Pièce introuvable dans le dossier';
  const picture = file?.mediaType.startsWith('image/');
  const writeAlt = (alt: string) => {
    if (!file) return;
    const { alt: _before, ...rest } = file;
    const value = alt ? { ...rest, alt } : rest;
    store.getState().change({ type: 'setAttachment', id, value }, { group: `alt:${id}` });
  };
  const alt = useLimitedText({
    place: `piece:${id}#alt`,
    value: file?.alt ?? '',
    most: MOST_CHARACTERS.picture,
    write: writeAlt,
  });
  return (
    <li className={classes.file}>
      {picture && !compact ? (
        <AttachmentPicture id={id} alt={file?.alt ?? ''} className={classes.thumbnail} />
      ) : (
        <IconFile className={classes.icon} aria-hidden />
      )}
      <div className={classes.about}>
        <span className={classes.name}>{name}</span>
        {file && !compact && <span className={classes.size}>{sizeText(file.size)}</span>}
        {picture && !compact && (
          <>
            <TextInput
              size="sm"
              aria-label={`Ce que montre l’image ${name}`}
              placeholder="Ce que montre l’image, pour ceux qui ne la voient pas"
              lang="fr"
              spellCheck
              value={alt.text}
              error={alt.error}
              onChange={alt.onChange}
            />
            <RoomLeft late length={alt.text.length} most={alt.most} />
          </>
        )}
      </div>
      <ActionIcon variant="subtle" color="gray" size="lg" aria-label={`Retirer ${name}`} onClick={onRemove}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </li>
  );
}

/** A size in bytes as people say it. */
export function sizeText(bytes: number): string {
  if (bytes < 1024) return `${bytes}${NBSP}octets`;
  const kilo = bytes / 1024;
  if (kilo < 1024) return `${formatNumber(Math.round(kilo))}${NBSP}Ko`;
  return `${formatNumber(Math.round((kilo / 1024) * 10) / 10)}${NBSP}Mo`;
}
