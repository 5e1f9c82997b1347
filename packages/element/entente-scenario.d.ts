import type { Code, Exported, Kind, Note, Outputs, Params, Ready, State, What } from "./messages.js";

export type * from "./messages.js";

/** What came of a request. */
export interface Done<Result> {
  result: Result;
  /** What was not used as given, such as a number out of its range. */
  notes: Note[];
}

/** Why a request failed; `closed`: the element left the page, or its frame was loaded anew. */
export interface Failure extends Error {
  code: Code | "closed";
  text: string;
}

export interface EntenteScenarioEventMap {
  /** The frame listens. */
  ready: CustomEvent<Ready>;
  /** What is chosen: at the start, and whenever a change has settled. */
  change: CustomEvent<State>;
  /** The main numbers, once the runs are in. */
  outputs: CustomEvent<Outputs>;
  /** The reader has done something for the first time. */
  interacted: CustomEvent<null>;
  /** A changed attribute could not be used, or the frame has nothing to say. */
  error: CustomEvent<{ code: Failure["code"]; text: string }>;
}

/** `<entente-scenario>`: an alliance scenario in a page. Each property that is a text reflects the attribute of its name. */
export class EntenteScenario extends HTMLElement {
  /** Address of the page for frames: `https://HOST/embed/`, or `https://HOST/r/VERSION/embed/`, which never changes. */
  src: string;
  /** The scenario: the text of a link after `#`, or a whole address. Empty for the default scenario. */
  scenario: string;
  /** How much is shown: `full`, `compact` or `chart`. */
  ui: string;
  /** Which part with `ui="chart"`. */
  show: string;
  /** The view that it opens with, such as `scenarios`. */
  view: string;
  /** `auto`, `light`, `dark` or `contrast`. */
  theme: string;
  /** Keys of levers that the reader cannot move, parted by `~`. */
  lock: string;
  /** Keys of levers that are not shown, parted by `~`. */
  hide: string;
  /** A label of at most 80 letters, shown at the foot and never sent anywhere. */
  label: string;

  /** What is chosen now; null until the frame has said so. */
  readonly state: State | null;
  /** The numbers that were told last, those of `outputs.link`; null until the frame has said so. */
  readonly outputs: Outputs | null;

  /** Sets levers by their keys in links, or opens the scenario of a link. Waits until the frame listens. */
  set(what: Params | string): Promise<Done<State>>;
  /** Goes back to the scenario of the attribute. */
  reset(): Promise<Done<State>>;
  /** Asks for something. */
  get(what: "ready"): Promise<Done<Ready>>;
  get(what: "state"): Promise<Done<State>>;
  get(what: "outputs"): Promise<Done<Outputs>>;
  get(what: What): Promise<Done<object>>;
  /** A file as text; of one figure where one is named. */
  export(kind: Kind, figure?: string): Promise<Done<Exported>>;

  addEventListener<Type extends keyof EntenteScenarioEventMap>(
    type: Type,
    listener: (this: EntenteScenario, event: EntenteScenarioEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (this: HTMLElement, event: HTMLElementEventMap[Type]) => void,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    type: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

declare global {
  interface HTMLElementTagNameMap {
    "entente-scenario": EntenteScenario;
  }
}
