/** What the server says of an event's seats now. */
interface Seats {
  /** How many are left, in words; null without a limit. */
  readonly words: string | null
  readonly stamp: string
}

type Field = HTMLInputElement | HTMLTextAreaElement

/** What is wrong with a field as it stands, in the words that came with it, or nothing. */
function faultOf(field: Field): string {
  if (field.value.trim() === '') return field.dataset.missing ?? ''
  // The same as the server asks of an address, which has the last word.
  const isWrong = field.type === 'email' && !(field.validity.valid && /@[^@]+\.[^@.]+$/.test(field.value.trim()))
  return isWrong ? (field.dataset.wrong ?? '') : ''
}

function show(field: Field): void {
  const fault = faultOf(field)
  const place = document.getElementById(`${field.id}-fel`)
  if (place) place.textContent = fault
  if (fault) field.setAttribute('aria-invalid', 'true')
  else field.removeAttribute('aria-invalid')
  field.closest('.field')?.classList.toggle('field-wrong', fault !== '')
}

async function askSeats(form: HTMLFormElement): Promise<void> {
  const response = await fetch(form.dataset.signup ?? '', { headers: { Accept: 'application/json' } })
  if (!response.ok) return
  const { words, stamp } = (await response.json()) as Seats
  const field = form.querySelector<HTMLInputElement>('input[name="stampel"]')
  if (field && field.value === '') field.value = stamp
  const shown = document.querySelector<HTMLElement>('[data-seats-left]')
  if (shown && words !== null) shown.textContent = words
}

/** Says what is wrong with a field when it is left, and how many seats are left now. The form is sent as it would be without. */
export function helpWithSignup(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll<Field>('[data-missing], [data-wrong]')) {
    let hasBeenWrong = field.getAttribute('aria-invalid') === 'true'
    field.addEventListener('blur', () => {
      // Who only passes by is not blamed.
      if (field.value.trim() === '' && !hasBeenWrong) return
      show(field)
      hasBeenWrong = field.getAttribute('aria-invalid') === 'true'
    })
    field.addEventListener('input', () => {
      if (hasBeenWrong) show(field)
    })
  }
  // Without an answer the form works all the same, and the server asks to have it looked over.
  void askSeats(form).catch(() => undefined)
}
