/**
 * Keeps what was worked out, by the objects it was worked out from: as long as these are the same, it need not be done
 * again. What is kept about an object goes with it.
 */

/**
 * The kept answer to `question` about `subject`, if it was worked out from the same `parts` (the same objects, equal
 * values); else `make`, which is kept in its place. Whatever else `make` depends on must not change while one Recall is
 * in use, and one question always has answers of one type.
 */
export type Recall = <Answer>(
  question: string,
  subject: object,
  parts: readonly unknown[],
  make: () => Answer,
) => Answer;

/** Keeps nothing: everything is worked out anew. */
export const recallNothing: Recall = (_question, _subject, _parts, make) => make();

interface Kept {
  readonly parts: readonly unknown[];
  readonly answer: unknown;
}

/** Keeps the last answer to each question about each subject. */
export function newRecall(): Recall {
  const questions = new Map<string, WeakMap<object, Kept>>();
  return <Answer>(question: string, subject: object, parts: readonly unknown[], make: () => Answer) => {
    let answers = questions.get(question);
    if (answers === undefined) questions.set(question, (answers = new WeakMap<object, Kept>()));
    const kept = answers.get(subject);
    // One question has answers of one type.
    if (kept !== undefined && isSame(kept.parts, parts)) return kept.answer as Answer;
    const answer = make();
    answers.set(subject, { parts, answer });
    return answer;
  };
}

/** More answers than this are not kept: they are worked out anew one by one. */
const MAX_TEXTS = 200_000;

/** `answer`, which depends on nothing but its text, as `recall` has it: also where the same text comes from elsewhere. */
export function recallTexts<Answer>(
  recall: Recall,
  question: string,
  answer: (text: string) => Answer,
): (text: string) => Answer {
  if (recall === recallNothing) return answer;
  const known = recall(question, recall, [], () => new Map<string, Answer>());
  return (text) => {
    const kept = known.get(text);
    if (kept !== undefined) return kept;
    if (known.size >= MAX_TEXTS) known.clear();
    const made = answer(text);
    known.set(text, made);
    return made;
  };
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((part, index) => part === other[index]);
