/** What controls are called that Payload leaves nameless, or names in English whatever the language is. */
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

/** Sentences that Payload says in English whatever the language is, and where. */
const ENGLISH_TEXTS = '.drawer__header__title, .toast-item [data-title], .toast-item .title, .table__wrap, .no-results'
const TEXT_TRANSLATIONS: readonly (readonly [english: RegExp, swedish: string])[] = [
  [/^Create Table$/, 'Ny tabell'],
  [/^Successfully saved (\d+) files$/, 'Sparade filer: $1'],
  [/^Failed to save (\d+) files$/, 'Filer som inte gick att spara: $1'],
  [/^No columns selected$/, 'Inga kolumner är valda'],
]

const NAMED = new Map(CONTROL_NAMES)
const FIELDS = '.field-type input:not([type=hidden], [type=file], [type=checkbox], [aria-label]), .field-type textarea:not([aria-label])'
/** Everything that may need a name. */
const NAMEABLE = [...NAMED.keys(), '[aria-label^="Edit "]', '.field-type input[type=checkbox][title]', FIELDS].join()

/** The words of the field's own label: inside a block of the text, labels point at the document's field of that name. */
function fieldLabel(field: Element): string | null {
  if (field.id !== '' && document.getElementById(field.id) === field && (field as HTMLInputElement).labels?.length) return null
  const label = field.closest('.field-type')?.querySelector('.field-label')
  return label?.textContent?.replace(/\s*\*\s*$/, '') ?? null
}

function controlName(control: Element): string | null {
  for (const [selector, name] of NAMED) if (control.matches(selector)) return name
  const english = /^Edit (.+)$/.exec(control.getAttribute('aria-label') ?? '')
  if (english) return `Redigera ${english[1]}`
  return control.matches(FIELDS) ? fieldLabel(control) : null
}

/** Says in Swedish what is said in English. */
export function translateTexts(root: ParentNode): void {
  for (const { firstChild: text } of root.querySelectorAll(ENGLISH_TEXTS)) {
    if (!(text instanceof Text)) continue
    const known = TEXT_TRANSLATIONS.find(([english]) => english.test(text.data))
    if (known) text.data = text.data.replace(...known)
  }
}

/** Gives every control in sight a name in Swedish, for screen readers and for whoever points at it. Names that are right are left alone. */
export function nameControls(root: ParentNode): void {
  for (const control of root.querySelectorAll(NAMEABLE)) {
    // The title is the field's name in the code.
    if (control.matches('input[type=checkbox][title]')) control.removeAttribute('title')
    const isField = control.matches(`${FIELDS}, section`)
    const name = controlName(control)
    if (name === null) continue
    if (control.getAttribute('aria-label') !== name) control.setAttribute('aria-label', name)
    if (!isField && control.getAttribute('title') !== name) control.setAttribute('title', name)
  }
}
