import type { ModelStep } from '../../domain/content/content.ts'

/** The five steps of the office's model for giving money: the name of each, and what happens in it. */
export const MODEL_STEP: Readonly<Record<ModelStep, { readonly name: string; readonly what: string }>> = {
  needs: { name: 'Behovsdialog', what: 'Direktionen och kommunerna kommer överens om vilka utmaningar som är viktigast.' },
  goals: { name: 'Beslut om mål och uppdrag', what: 'Direktionen beslutar vad pengarna ska leda till.' },
  commission: { name: 'Uppdragsbeställning', what: 'Uppdragen beställs, ofta genom en utlysning som alla kan svara på.' },
  allocation: { name: 'Beslut om tilldelning', what: 'Ansökningarna bedöms och direktionen beslutar vilka som får stöd.' },
  evaluation: { name: 'Utvärdering av utfall', what: 'Projekten följs upp och resultaten går tillbaka till direktionen.' },
}
