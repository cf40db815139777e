/** The response of the server about the seats of an event. */
interface Seats {
  /** The number of seats left, in words; null without a limit. */
  readonly words: string | null
  /** The instant of the response, signed by the server. */
  readonly stamp: string
}

type Field = HTMLInputElement | HTMLTextAreaElement

/** The text about a field's fault, from the data attributes of the field. Empty if there is none. */
function faultOf(field: Field): string {
  if (field.value.trim() === '') return field.dataset.missing ?? ''
  // The server makes the same check, and decides.
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

async function fetchSeats(form: HTMLFormElement): Promise<void> {
  const response = await fetch(form.dataset.signup ?? '', { headers: { Accept: 'application/json' } })
  if (!response.ok) return
  const { words, stamp } = (await response.json()) as Seats
  const field = form.querySelector<HTMLInputElement>('input[name="stampel"]')
  if (field && field.value === '') field.value = stamp
  const shown = document.querySelector<HTMLElement>('[data-seats-left]')
  if (shown && words !== null) shown.textContent = words
}

/** Shows the fault of a field when a reader leaves it, and the number of seats that are left now. The form is sent as without script. */
export function helpWithSignup(form: HTMLFormElement): void {
  for (const field of form.querySelectorAll<Field>('[data-missing], [data-wrong]')) {
    let hasBeenWrong = field.getAttribute('aria-invalid') === 'true'
    field.addEventListener('blur', () => {
      // A reader who only passes a field gets no fault.
      if (field.value.trim() === '' && !hasBeenWrong) return
      show(field)
      hasBeenWrong = field.getAttribute('aria-invalid') === 'true'
    })
    field.addEventListener('input', () => {
      if (hasBeenWrong) show(field)
    })
  }
  // Without a response the form has no stamp, and the server then asks the reader to check the details once more.
  void fetchSeats(form).catch(() => undefined)
}
