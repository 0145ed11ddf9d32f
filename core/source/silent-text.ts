/**
 * A string or a comment of Python's, in which nothing runs: the source of a pattern, for whoever reads a text at a glance.
 * What nothing closes is taken all the same, or each of its quotes would look for an end anew: a string of one quote then
 * ends with its line, one of three at once.
 *
 * It knows no fields of f-strings, in which quotes may stand since Python 3.12. The readers in `core/python` do, and read
 * character by character: they need to know where each field, escape and line begins.
 */
export const SILENT_TEXT = String.raw`"""(?:(?:\\[\s\S]|[^\\])*?""")?|'''(?:(?:\\[\s\S]|[^\\])*?''')?|"(?:\\[\s\S]|[^"\\\r\n])*"?|'(?:\\[\s\S]|[^'\\\r\n])*'?|#[^\r\n]*`;
