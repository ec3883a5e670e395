const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const SAVE_AS =
  'Ouvrez-le dans votre traitement de texte, enregistrez-le au format Word (.docx), puis recommencez.';

/** What a file is, told by its first bytes, when it cannot be a .docx; undefined when it may be one. */
export function otherFormat(bytes: Uint8Array): { what: string; wayOut: string } | undefined {
  if (bytes.byteLength === 0)
    return { what: 'ce fichier est vide', wayOut: 'Le fichier est laissé tel quel.' };
  if (OLE.every((byte, index) => bytes[index] === byte)) return oleFormat(bytes);
  const head = Buffer.from(bytes.subarray(0, 8)).toString('latin1');
  if (head.startsWith('PK')) return undefined;
  if (head.startsWith('%PDF'))
    return {
      what: 'c’est un PDF, pas un fichier Word',
      wayOut: 'Retrouvez le fichier Word dont il est issu.',
    };
  if (head.startsWith('{\\rtf'))
    return { what: 'c’est un fichier RTF, pas un fichier Word .docx', wayOut: SAVE_AS };
  return { what: 'ce n’est pas un fichier Word .docx', wayOut: SAVE_AS };
}

// The old Office container: Word 97 files, and the envelope of encrypted ones. Names in it are UTF-16.
function oleFormat(bytes: Uint8Array): { what: string; wayOut: string } {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (content.includes(Buffer.from('EncryptedPackage', 'utf16le')))
    return {
      what: 'ce fichier Word est protégé par un mot de passe',
      wayOut:
        'Ouvrez-le dans Word, ôtez le mot de passe (Fichier, Informations, Protéger le document), puis recommencez.',
    };
  if (content.includes(Buffer.from('WordDocument', 'utf16le')))
    return { what: 'c’est un ancien fichier Word (.doc)', wayOut: SAVE_AS };
  return { what: 'ce n’est pas un fichier Word .docx', wayOut: SAVE_AS };
}
