/** A file is asked for by its address. */
interface Question {
  readonly id: number;
  readonly address: string;
}

type Answer =
  | { readonly id: number; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly id: number; readonly why: string };

type Read = (address: string) => Promise<Uint8Array<ArrayBuffer>>;

/** Reads files by asking whoever is at the other end. */
export function readerAt(port: MessagePort): Read {
  const waiting = new Map<
    number,
    { settle(bytes: Uint8Array<ArrayBuffer>): void; fail(error: Error): void }
  >();
  let count = 0;
  port.onmessage = ({ data }: MessageEvent<Answer>) => {
    const one = waiting.get(data.id);
    waiting.delete(data.id);
    if ("bytes" in data) one?.settle(data.bytes);
    else one?.fail(new Error(data.why));
  };
  return (address) =>
    new Promise((settle, fail) => {
      const id = ++count;
      waiting.set(id, { settle, fail });
      const question: Question = { id, address };
      port.postMessage(question);
    });
}

/** The other end: answers by reading. */
export function answerFiles(port: MessagePort, read: Read): void {
  port.onmessage = async ({ data: { id, address } }: MessageEvent<Question>) => {
    const answer: Answer = await read(address).then(
      (bytes) => ({ id, bytes }),
      (error: unknown) => ({ id, why: error instanceof Error ? error.message : String(error) }),
    );
    port.postMessage(answer);
  };
}
