/** Swedish names of controls that Payload leaves without a name, or names in English in every language. */
const CONTROL_NAMES: readonly (readonly [selector: string, name: string])[] = [
  ['.draggable-block-menu', 'Dra för att flytta'],
  ['.add-block-menu', 'Lägg till under'],
  ['.insert-paragraph-at-end', 'Lägg till ett stycke sist'],
  ['.LexicalEditorTheme__block__removeButton', 'Ta bort blocket'],
  ['.toolbar-popup__dropdown-add', 'Lägg till avdelare eller tabell'],
  ['.toolbar-popup__dropdown-blocks', 'Lägg till ett block'],
  ['.toolbar-popup__dropdown-text', 'Rubrik, lista eller brödtext'],
  ['.toolbar-popup__button-bold', 'Fet'],
  ['.toolbar-popup__button-italic', 'Kursiv'],
  ['.toolbar-popup__button-strikethrough', 'Genomstruken'],
  ['.toolbar-popup__button-link', 'Länk'],
  ['.link-edit', 'Redigera länken'],
  ['.link-trash', 'Ta bort länken'],
  ['.table-cell-action-button', 'Ändra tabellen'],
  ['.editor-add-rows', 'Lägg till en rad'],
  ['.editor-add-columns', 'Lägg till en kolumn'],
  ['.relationship-add-new__add-button', 'Lägg till'],
  ['.upload-relationship-details__edit', 'Redigera filens uppgifter'],
  ['.upload-relationship-details__remove', 'Ta bort filen härifrån'],
  ['.array-actions__button', 'Flytta, kopiera eller ta bort'],
  ['button.popup-button:not(:has(span))', 'Fler val'],
  ['.date-time-picker__clear-button', 'Töm fältet'],
  ['.clickable-arrow--left', 'Föregående sida'],
  ['.clickable-arrow--right', 'Nästa sida'],
  ['.live-preview-toolbar-controls__external', 'Öppna i nytt fönster'],
  ['[name=live-preview-width]', 'Förhandsvisningens bredd'],
  ['[name=live-preview-height]', 'Förhandsvisningens höjd'],
  ['#select-all', 'Välj alla rader'],
  ['.select-row input', 'Välj raden'],
  ['section[aria-label^="Notifications"]', 'Meddelanden'],
]

/** The elements whose text Payload has in English in every language, and the translations. */
const ENGLISH_TEXTS = '.drawer__header__title, .toast-item [data-title], .toast-item .title, .table__wrap, .no-results'
const TEXT_TRANSLATIONS: readonly (readonly [english: RegExp, swedish: string])[] = [
  [/^Create Table$/, 'Ny tabell'],
  [/^Successfully saved (\d+) files$/, 'Sparade filer: $1'],
  [/^Failed to save (\d+) files$/, 'Filer som inte gick att spara: $1'],
  [/^No columns selected$/, 'Inga kolumner är valda'],
]

const FIELDS = '.field-type input:not([type=hidden], [type=file], [type=checkbox], [aria-label]), .field-type textarea:not([aria-label])'
/** Every element that may need a name. */
const NAMEABLE = [...CONTROL_NAMES.map(([selector]) => selector), '[aria-label^="Edit "]', '.field-type input[type=checkbox][title]', FIELDS].join()

/** The text of a field's label, for a field inside a block, where Payload's `for` attribute points at the document's field of that name. Null elsewhere. */
function fieldLabel(field: Element): string | null {
  if (field.id !== '' && document.getElementById(field.id) === field && (field as HTMLInputElement).labels?.length) return null
  const label = field.closest('.field-type')?.querySelector('.field-label')
  return label?.textContent?.replace(/\s*\*\s*$/, '') ?? null
}

function controlName(control: Element): string | null {
  for (const [selector, name] of CONTROL_NAMES) if (control.matches(selector)) return name
  const english = /^Edit (.+)$/.exec(control.getAttribute('aria-label') ?? '')
  if (english) return `Redigera ${english[1]}`
  return control.matches(FIELDS) ? fieldLabel(control) : null
}

/** Translates the English texts of the admin. */
export function translateTexts(root: ParentNode): void {
  for (const { firstChild: text } of root.querySelectorAll(ENGLISH_TEXTS)) {
    if (!(text instanceof Text)) continue
    const translation = TEXT_TRANSLATIONS.find(([english]) => english.test(text.data))
    if (translation) text.data = text.data.replace(...translation)
  }
}

/** Gives the controls below `root` Swedish names: an `aria-label` for screen readers and, but for fields, a `title` for the pointer. */
export function nameControls(root: ParentNode): void {
  for (const control of root.querySelectorAll(NAMEABLE)) {
    // Payload puts the field's name in the code there.
    if (control.matches('input[type=checkbox][title]')) control.removeAttribute('title')
    const isField = control.matches(`${FIELDS}, section`)
    const name = controlName(control)
    if (name === null) continue
    if (control.getAttribute('aria-label') !== name) control.setAttribute('aria-label', name)
    if (!isField && control.getAttribute('title') !== name) control.setAttribute('title', name)
  }
}
