import { useEffect, useState } from 'react';
import { useDossier, useDossierStore, useHost } from '../../state/index.ts';

interface AttachmentPictureProps {
  readonly id: string;
  readonly alt: string;
  readonly className?: string | undefined;
  /** Called once the picture has taken its room. */
  readonly onShown?: () => void;
}

/** A joined picture, read from the host. Says so in words when it cannot be read. */
export function AttachmentPicture({ id, alt, className, onShown }: AttachmentPictureProps) {
  const { client } = useHost();
  const dossier = useDossier((state) => state.dossier.id);
  const mediaType = useDossier(
    (state) => state.dossier.attachments.find((each) => each.id === id)?.mediaType,
  );
  const store = useDossierStore();
  const [picture, setPicture] = useState<{ url: string } | 'failed'>();
  useEffect(() => {
    let current = true;
    if (mediaType)
      // A picture just joined is readable once the host knows that the dossier holds it.
      store
        .getState()
        .flush()
        .then(() => client.call('attachment.read', { id: dossier, attachment: id }))
        .then(({ base64 }) => current && setPicture({ url: `data:${mediaType};base64,${base64}` }))
        .catch(() => current && setPicture('failed'));
    return () => {
      current = false;
    };
  }, [client, store, dossier, id, mediaType]);
  if (picture === 'failed') return <span className={className}>Image illisible</span>;
  if (!picture) return <span className={className} aria-hidden />;
  return <img className={className} src={picture.url} alt={alt} onLoad={onShown} />;
}
