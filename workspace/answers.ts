/** Answers that come later, to who may only ask now: "not yet" at first, and the answer when it is asked again. */
export interface Answers<T> {
  /** What is known; where that is nothing, or out of date, the question goes out. */
  now(key: string): T | undefined;
  /** The same, waiting for the answer. */
  soon(key: string): Promise<T | undefined>;
  /** The answer is out of date; until the next one comes it is the best that is known. */
  forget(key: string): void;
  forgetAll(): void;
  /** The answers that are on their way. */
  pending(): readonly Promise<unknown>[];
}

interface Answer<T> {
  readonly value: T | undefined;
  isOld: boolean;
}

/**
 * @param ask must not be asked the same twice at once; where it fails there is no answer, which is one too
 * @param onAnswer hears that an answer is there
 */
export function createAnswers<T>(
  ask: (key: string) => Promise<T | undefined>,
  onAnswer: () => void,
): Answers<T> {
  const known = new Map<string, Answer<T>>();
  const asked = new Map<string, Promise<T | undefined>>();

  const send = (key: string): Promise<T | undefined> => {
    const answering = ask(key)
      .catch(() => undefined)
      .then((value) => {
        // Not where a change has overtaken it: the same was then asked again, or will be.
        if (asked.get(key) === answering) {
          asked.delete(key);
          known.set(key, { value, isOld: false });
        }
        onAnswer();
        return value;
      });
    asked.set(key, answering);
    return answering;
  };
  const soon = (key: string): Promise<T | undefined> => {
    const answer = known.get(key);
    if (answer && !answer.isOld) return Promise.resolve(answer.value);
    return asked.get(key) ?? send(key);
  };
  return {
    now(key) {
      void soon(key);
      return known.get(key)?.value;
    },
    soon,
    forget(key) {
      asked.delete(key);
      const answer = known.get(key);
      if (answer) answer.isOld = true;
    },
    forgetAll() {
      asked.clear();
      for (const answer of known.values()) answer.isOld = true;
    },
    pending: () => [...asked.values()],
  };
}
