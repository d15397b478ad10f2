/** The vocabularies of a Word document, transitional and strict, by the prefixes that are used here. */
export const namespaces: Readonly<Record<string, string>> = {
  "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
  "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
  "http://schemas.openxmlformats.org/officeDocument/2006/math": "math",
  "http://purl.oclc.org/ooxml/officeDocument/math": "math",
  "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
};
