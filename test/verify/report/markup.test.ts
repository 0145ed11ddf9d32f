import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { html } from "../../../verify/report/markup.ts";

describe("html", () => {
  it("escapes what is put in, and keeps what it made itself", () => {
    const inner = html`<b>${"<i>"}</b>`;
    expect(html`<p title="${"\"x\" onload='y'"}">${inner}${[inner, inner]}${undefined}${3}</p>`.markup).toBe(
      '<p title="&quot;x&quot; onload=&#39;y&#39;"><b>&lt;i&gt;</b><b>&lt;i&gt;</b><b>&lt;i&gt;</b>3</p>',
    );
  });

  it("shows what would turn the direction of reading", () => {
    expect(html`${"a\u202eb\u0007"}`.markup).toBe("a�b�");
  });

  it("never lets a text begin or end markup", () => {
    const text = fc
      .array(fc.constantFrom("<", ">", "&", '"', "'", "lt;", "#39;", "a", "\n"))
      .map((parts) => parts.join(""));
    fc.assert(fc.property(text, (given) => !/[<>"']/.test(html`${given}`.markup)));
  });
});
