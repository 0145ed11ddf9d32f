/**
 * The last names of all calls that may ask for what another program saved, and what may stand for these names where a program puts
 * them together from pieces.
 */
const LOADS = /\b(?:load|load_model|load_weights|h5py|getattr|import_module|__import__)\b/;

/** Whether a program may load something that another saves: it cannot without such a word. Nothing is parsed. */
export function mayLoad(text: string): boolean {
  return LOADS.test(text);
}
