/** A rule's page, bundled as text: esbuild's `text` loader in dist/, the plugin of vitest.config.ts in tests. */
declare module "*.md" {
  const text: string;
  export default text;
}
