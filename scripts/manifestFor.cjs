/**
 * The manifest for one place of serving: the development origin replaced, and the namespaced variant where one is asked for.
 * @param {string} manifest the text of manifest.xml
 * @param {{ origin: string, namespace: string }} settings
 */
function manifestFor(manifest, settings) {
  if (!/^https:\/\//.test(settings.origin))
    throw new Error(`CALLSHEET_ORIGIN must begin with https://, not ${settings.origin}`);
  const placed = manifest.replaceAll("https://localhost:3443", settings.origin);
  if (settings.namespace === "") return placed;
  if (!/^[A-Za-z][A-Za-z0-9]*$/.test(settings.namespace)) {
    throw new Error(`CALLSHEET_NAMESPACE takes letters and digits only, not ${settings.namespace}`);
  }
  return placed
    .replace("</Metadata>", '</Metadata>\n            <Namespace resid="Functions.Namespace"/>')
    .replace(
      "<bt:ShortStrings>",
      `<bt:ShortStrings>\n        <bt:String id="Functions.Namespace" DefaultValue="${settings.namespace}"/>`,
    );
}

module.exports = { manifestFor };
