/**
 * What comes of each item, in the items' order, while no more than so many are begun ahead of it.
 * @param run must not fail: who stops listening would not hear of it
 */
export async function* inOrderOf<T, R>(
  items: Iterable<T>,
  run: (item: T) => Promise<R>,
  most: number,
): AsyncGenerator<R> {
  const begun: Promise<R>[] = [];
  for (const item of items) {
    begun.push(run(item));
    const [first] = begun;
    if (begun.length < most || !first) continue;
    yield await first;
    begun.shift();
  }
  for (const each of begun) yield await each;
}
