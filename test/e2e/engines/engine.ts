/** A browser with another engine than Chromium, with one page. */
export interface Engine {
  readonly resize: (width: number, height: number) => Promise<unknown>
  readonly open: (url: string) => Promise<unknown>
  /** The value of a JavaScript expression in the page. A promise is waited for. */
  readonly read: (expression: string) => Promise<unknown>
  /** Clicks the middle of the first element that matches a selector, as a mouse does. */
  readonly click: (selector: string) => Promise<unknown>
  /** Types into the element that has the focus, as a keyboard does. */
  readonly type: (text: string) => Promise<unknown>
  readonly end: () => Promise<void>
}

/** The end of a line, as WebDriver names the key: https://www.w3.org/TR/webdriver2/#keyboard-actions. */
export const END = '\uE010'
/** The key that sends a form. */
export const ENTER = '\uE007'

/** The actions of a keyboard that types a text, in the form of WebDriver and of WebDriver BiDi. */
export const keyActions = (text: string) => [
  { type: 'key', id: 'keyboard', actions: [...text].flatMap((value) => ['keyDown', 'keyUp'].map((type) => ({ type, value }))) },
]

/** The actions of a mouse that clicks the middle of an element, which is named as its protocol names it. */
export const clickActions = (element: object) => [
  {
    type: 'pointer',
    id: 'mouse',
    parameters: { pointerType: 'mouse' },
    actions: [
      { type: 'pointerMove', x: 0, y: 0, origin: element },
      { type: 'pointerDown', button: 0 },
      { type: 'pointerUp', button: 0 },
    ],
  },
]

/** Brings the first element that matches a selector into the window. Elements of the page may be behind a bar at its upper or lower edge otherwise. */
export const scrollTo = (selector: string): string =>
  `document.querySelector(${JSON.stringify(selector)}).scrollIntoView({ block: 'center', behavior: 'instant' })`
