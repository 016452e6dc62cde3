/** The words of `vocabulary.json`, and how they are found in a text: a trie in flat tables. */
import vocabulary from "./vocabulary.json";

/** What a word can do in a sentence; the lists are the classes of `vocabulary.json`. */
export type WordClass = keyof typeof vocabulary.classes;

/** `gap` is text outside the vocabulary, `number` digits, `topic` a word that only says what a text is about. */
export type TokenClass = WordClass | "topic" | "gap" | "number" | "break" | "list" | "open" | "close";

/** Bits of `Word.topic`. */
export const SAFETY = 1;
export const SOFT = 2;
export const HAZARD = 4;
export const DISASTER = 8;
export const OTHER = 16;

export interface Word {
  readonly text: string;
  readonly class: TokenClass;
  /** What the word says the text is about: bits, 0 where nothing. */
  readonly topic: number;
  /** Whether the word can end the name of a place. */
  readonly place: boolean;
}

const TOPIC_BITS = [
  ["safety", SAFETY],
  ["soft", SOFT],
  ["hazard", HAZARD],
  ["disaster", DISASTER],
  ["other", OTHER],
] as const;

const words = (lines: readonly string[]): string[] => lines.flatMap((line) => line.split(" "));

/** The words of a list of `vocabulary.json`: what they mean beside their class, or in phrases. */
export const listOf = (name: keyof typeof vocabulary.lists): readonly string[] =>
  words(vocabulary.lists[name]);

function wordsOfVocabulary(): Word[] {
  const all = new Map<string, Word>();
  const put = (text: string, change: (word: Word) => Word) => {
    all.set(text, change(all.get(text) ?? { text, class: "topic", topic: 0, place: false }));
  };
  for (const [name, lines] of Object.entries(vocabulary.classes)) {
    for (const text of words(lines)) put(text, (word) => ({ ...word, class: name as WordClass }));
  }
  for (const [name, bit] of TOPIC_BITS) {
    for (const text of words(vocabulary.topics[name])) {
      put(text, (word) => ({ ...word, topic: word.topic | bit }));
    }
  }
  // 化工园区, 尾矿库: what ends like a place is one.
  const places = words(vocabulary.places);
  for (const text of places) put(text, (word) => ({ ...word, place: true }));
  for (const text of [...words(vocabulary.topics.hazard), ...words(vocabulary.topics.safety)]) {
    if (places.some((place) => text.endsWith(place))) put(text, (word) => ({ ...word, place: true }));
  }
  // 消防演练, 安委会会议: a longer word is about what its parts are about.
  const safety = words(vocabulary.topics.safety);
  for (const [text, word] of all) {
    if (word.class === "topic" || word.class === "neutral" || word.topic !== 0) continue;
    if (safety.some((part) => text.includes(part))) put(text, () => ({ ...word, topic: SAFETY }));
  }
  return [...all.values()];
}

/** All words; a token names its word by the index here. */
export const WORDS: readonly Word[] = wordsOfVocabulary();

/** The state before the first character of a word. */
const ROOT = 1;
/** No step leads on. */
const NOWHERE = 0;
/** Slots of the table of steps: a power of two, twice the steps there are at least, so that few collide. */
const SLOT_BITS = 14;
const SLOTS = 1 << SLOT_BITS;

/** The step from a state by a character stands in the slot of its key, or in the next free one. */
const KEYS = new Int32Array(SLOTS);
const STATES = new Int32Array(SLOTS);
/** The word that ends in a state, -1 where none does. */
const ENDING: number[] = [-1, -1];

const keyOf = (state: number, code: number): number => (state << 16) | code;
const slotOf = (key: number): number => Math.imul(key, 0x9e3779b1) >>> (32 - SLOT_BITS);

function step(state: number, code: number): number {
  const key = keyOf(state, code);
  let slot = slotOf(key);
  while (KEYS[slot] !== key) {
    if (KEYS[slot] === 0) return NOWHERE;
    slot = (slot + 1) & (SLOTS - 1);
  }
  return STATES[slot] ?? NOWHERE;
}

WORDS.forEach(({ text }, word) => {
  let state = ROOT;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    let next = step(state, code);
    if (next === NOWHERE) {
      next = ENDING.push(-1) - 1;
      let slot = slotOf(keyOf(state, code));
      while (KEYS[slot] !== 0) slot = (slot + 1) & (SLOTS - 1);
      KEYS[slot] = keyOf(state, code);
      STATES[slot] = next;
    }
    state = next;
  }
  ENDING[state] = word;
});

/** The state behind a first character: most characters of a text begin no word at all. */
const FIRST = new Uint16Array(1 << 16);
WORDS.forEach(({ text }) => {
  FIRST[text.charCodeAt(0)] = step(ROOT, text.charCodeAt(0));
});

/** Finds words in one text. */
export class Lookup {
  /** What `find` found last: the word, -1 where none begins there, and its end. */
  word = -1;
  end = 0;
  /** The last search without a limit: what follows a word is looked at before it is read. */
  private lastAt = -1;
  private lastWord = -1;
  private lastEnd = 0;

  constructor(private readonly text: string) {}

  /** The class of the word found last. */
  get kind(): TokenClass | undefined {
    return WORDS[this.word]?.class;
  }

  /** Finds the longest word that begins at `at` and ends at `limit` at the latest; answers its end, `at` where none does. */
  find(at: number, limit = this.text.length): number {
    const unlimited = limit === this.text.length;
    if (unlimited && at === this.lastAt) {
      this.word = this.lastWord;
      return (this.end = this.lastEnd);
    }
    this.search(at, limit);
    if (unlimited) {
      this.lastAt = at;
      this.lastWord = this.word;
      this.lastEnd = this.end;
    }
    return this.end;
  }

  private search(at: number, limit: number): void {
    this.word = -1;
    this.end = at;
    let state = at < limit ? (FIRST[this.text.charCodeAt(at)] ?? NOWHERE) : NOWHERE;
    for (let next = at + 1; state !== NOWHERE; next += 1) {
      const word = ENDING[state] ?? -1;
      if (word >= 0) {
        this.word = word;
        this.end = next;
      }
      state = next < limit ? step(state, this.text.charCodeAt(next)) : NOWHERE;
    }
  }
}
