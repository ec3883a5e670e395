import {
  app,
  type ContextMenuParams,
  Menu,
  type MenuItemConstructorOptions,
  type WebContents,
} from 'electron';

/** What right-clicking offers; empty where there is nothing to do. */
export function contextMenuTemplate(
  params: Pick<
    ContextMenuParams,
    'isEditable' | 'selectionText' | 'misspelledWord' | 'dictionarySuggestions'
  >,
  replace: (word: string) => void,
  learn: (word: string) => void,
): MenuItemConstructorOptions[] {
  const { isEditable, misspelledWord, dictionarySuggestions } = params;
  const hasSelection = params.selectionText.trim() !== '';
  if (!isEditable) return hasSelection ? [{ role: 'copy', label: 'Copier' }] : [];
  const spelling: MenuItemConstructorOptions[] = misspelledWord
    ? [
        ...(dictionarySuggestions.length
          ? dictionarySuggestions.map((word) => ({ label: word, click: () => replace(word) }))
          : [{ label: 'Aucune suggestion', enabled: false }]),
        { label: 'Ajouter au dictionnaire', click: () => learn(misspelledWord) },
        { type: 'separator' },
      ]
    : [];
  return [
    ...spelling,
    { role: 'cut', label: 'Couper', enabled: hasSelection },
    { role: 'copy', label: 'Copier', enabled: hasSelection },
    { role: 'paste', label: 'Coller' },
    { role: 'pasteAndMatchStyle', label: 'Coller sans la mise en forme' },
    { role: 'selectAll', label: 'Tout sélectionner' },
  ];
}

/** Gives every page the right-click menu that Electron leaves out. */
export function offerContextMenus(): void {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('context-menu', (_menuEvent, params) => {
      const template = contextMenuTemplate(
        params,
        (word) => contents.replaceMisspelling(word),
        (word) => learnWord(contents, word),
      );
      if (template.length) Menu.buildFromTemplate(template).popup();
    });
  });
}

function learnWord(contents: WebContents, word: string): void {
  contents.session.addWordToSpellCheckerDictionary(word);
}
