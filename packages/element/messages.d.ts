/**
 * Messages of version 1 between a page and an Entente frame: `doc/messages.md`.
 * The calculator reads and writes these types in `src/message/wire.rs`; a test compares the names.
 */

/** What every message has. */
export interface Envelope {
  ns: "entente";
  v: 1;
}

/** A text of at most 64 characters, or a whole number. Each request with an id gets exactly one reply. */
export type Id = string | number;

/** A value of a parameter: numbers are cut to their range, lists are joined with `~`, null is the default. */
export type Value = number | string | boolean | null | string[];

export type Params = Record<string, Value>;
export type What = "ready" | "state" | "outputs" | "outcome";
export type Kind =
  | "svg"
  | "csv"
  | "json"
  | "outcome"
  | "sentence"
  | "link"
  | "citation"
  | "bibtex"
  | "ris"
  | "csl";

/** What a page asks. */
export type Request = Envelope & { id?: Id } & (
    | { type: "get"; what: What }
    | { type: "set"; params: Params }
    | { type: "set"; link: string }
    | { type: "lock"; keys: string[] }
    | { type: "lang"; lang: string }
    | { type: "theme"; theme: string }
    | { type: "reset" }
    | { type: "export"; kind: Kind; figure?: string }
  );

/** Versions, and what can be asked. */
export interface Ready {
  version: string;
  model: string;
  data: string;
  capabilities: Capabilities;
}

export interface Capabilities {
  requests: string[];
  exports: string[];
  figures: string[];
  languages: string[];
  themes: string[];
}

/** What was chosen. */
export interface State {
  /** Every lever by its key in links, and what else differs from the default. */
  params: Params;
  /** The scenario as link text, without `#`. */
  link: string;
  lang: string;
  theme: string;
  /** Keys of the levers that the reader cannot move. */
  locked: string[];
}

/** The main numbers. Money in billions of US dollars a year; scores and the rift 0 to 100. */
export interface Outputs {
  link: string;
  question: string;
  answer: string;
  rift: number;
  rift_alone: number;
  alliances: AllianceOutputs[];
  members: MemberOutputs[];
}

export interface AllianceOutputs {
  /** Its key in links: a, b, c or d. */
  key: string;
  cost: number;
  cost_alone: number;
  autonomy: number;
  autonomy_alone: number;
  stability: "holds" | "strained" | "breaks" | "waiting";
}

export interface MemberOutputs {
  /** Code of the economy, such as USA. */
  code: string;
  name: string;
  alliance: string;
  cost: number;
  cost_alone: number;
  /** Where 80 of 100 runs lie. */
  cost_range: [number, number] | null;
  autonomy: number;
  autonomy_alone: number;
  autonomy_range: [number, number] | null;
}

/** A file. */
export interface Exported {
  name: string;
  media_type: string;
  text: string;
}

export type Code = "malformed" | "too_large" | "wrong_version" | "unknown_type" | "not_available" | "too_many";

/** Why a message was not used. */
export interface Refusal {
  code: Code;
  text: string;
}

/** Something of a request that was not used as given. */
export interface Note {
  code: "out_of_range" | "unknown_key" | "unknown_value" | "twice" | "too_long";
  key: string;
  given: string;
  used?: string;
}

/** The one answer to an id. */
export type Reply = Envelope & {
  type: "reply";
  id: Id;
  ok: boolean;
  /** Missing if it was not done. */
  result?: Ready | State | Outputs | Exported | object;
  /** Missing if it was done. */
  error?: Refusal;
  notes: Note[];
};

/** What the calculator says. `height` and `event` come from the frame's own script. */
export type Message =
  | Reply
  | (Envelope & { type: "ready" } & Ready)
  | (Envelope & { type: "state" } & State)
  | (Envelope & { type: "outputs" } & Outputs)
  | (Envelope & { type: "height"; px: number })
  | (Envelope & { type: "event"; name: "interacted" })
  | (Envelope & { type: "error" } & Refusal);
