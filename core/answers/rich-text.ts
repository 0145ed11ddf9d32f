import type { Place } from "../source/span.ts";

/** A part of a paragraph. What comes from the user's program is put in as it is: who writes it out escapes it. */
export type Piece =
  | string
  | { readonly kind: "strong"; readonly text: string }
  | { readonly kind: "code"; readonly code: string }
  | { readonly kind: "page"; readonly rule: string }
  | { readonly kind: "place"; readonly words: string; readonly place: Place };

export type Paragraph = readonly Piece[];

/** A text for people, without a notation of its own. */
export type RichText = readonly Paragraph[];

export function strong(text: string): Piece {
  return { kind: "strong", text };
}

export function code(text: string): Piece {
  return { kind: "code", code: text };
}

/** Puts something between the items of a list. */
export function joined(items: readonly Paragraph[], separator: string): Paragraph {
  return items.flatMap((item, i) => (i === 0 ? item : [separator, ...item]));
}

/** The text for those who show none but plain text. */
export function plainText(text: RichText): string {
  return text.map((paragraph) => paragraph.map(plainPiece).join("")).join("\n\n");
}

function plainPiece(piece: Piece): string {
  if (typeof piece === "string") return piece;
  if (piece.kind === "strong") return piece.text;
  if (piece.kind === "code") return piece.code;
  return piece.kind === "page" ? piece.rule : piece.words;
}
