// Writes a grid as a Word document, in the XML that Word itself writes: the first rows as paragraphs above the table.
const word = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const packageUri = "http://schemas.openxmlformats.org/package/2006";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of the document, each with its name and content. */
export function wordDocument(grid, headingRows) {
  const headings = Array.from({ length: headingRows }, (_, row) => paragraphs(grid.row(row)[0]?.text ?? "", "center"));
  const rows = Array.from({ length: grid.rowCount - headingRows }, (_, index) => tableRow(grid, index + headingRows));
  return [
    { name: "[Content_Types].xml", content: contentTypes },
    { name: "_rels/.rels", content: relationships },
    {
      name: "word/document.xml",
      content: `${declaration}<w:document xmlns:w="${word}"><w:body>${headings.join("")}${table(grid, rows)}<w:p w:rsidR="00B14D2A"/><w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    },
  ];
}

const contentTypes = `${declaration}<Types xmlns="${packageUri}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`;

const relationships = `${declaration}<Relationships xmlns="${packageUri}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/></Relationships>`;

const columnWidth = 1600;

function table(grid, rows) {
  const columns = `<w:gridCol w:w="${columnWidth}"/>`.repeat(grid.columnCount);
  return `<w:tbl><w:tblPr><w:tblStyle w:val="a3"/><w:tblW w:w="0" w:type="auto"/><w:tblLook w:val="04A0"/></w:tblPr><w:tblGrid>${columns}</w:tblGrid>${rows.join("")}</w:tbl>`;
}

function tableRow(grid, row) {
  const cells = [];
  for (let column = 0; column < grid.columnCount; ) {
    const cell = grid.at(row, column);
    const block = cell ? grid.block(cell) : { top: row, left: column, bottom: row, right: column };
    cells.push(tableCell(block, row, cell?.text ?? ""));
    column = block.right + 1;
  }
  return `<w:tr w:rsidR="00B14D2A" w14:paraId="00000000" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${cells.join("")}</w:tr>`;
}

/** The cells of a block below its first row are there, and empty. */
function tableCell({ top, left, bottom, right }, row, text) {
  const span = right > left ? `<w:gridSpan w:val="${right - left + 1}"/>` : "";
  const merge = bottom === top ? "" : row === top ? '<w:vMerge w:val="restart"/>' : "<w:vMerge/>";
  const width = `<w:tcW w:w="${columnWidth * (right - left + 1)}" w:type="dxa"/>`;
  return `<w:tc><w:tcPr>${width}${span}${merge}<w:vAlign w:val="center"/></w:tcPr>${paragraphs(row === top ? text : "", "left")}</w:tc>`;
}

function paragraphs(text, alignment) {
  return text
    .split("\n")
    .map((line) => paragraph(line, alignment))
    .join("");
}

/** Word cuts a line into runs where its proofing or fonts change. */
function paragraph(line, alignment) {
  const runs = line.match(/[^ -~]+|[ -~]+/gu) ?? [];
  const texts = runs.map(
    (run) =>
      `<w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:szCs w:val="21"/></w:rPr><w:t xml:space="preserve">${escapeXml(run)}</w:t></w:r>`,
  );
  return `<w:p w:rsidR="00B14D2A" w:rsidRDefault="00B14D2A"><w:pPr><w:jc w:val="${alignment}"/><w:rPr><w:szCs w:val="21"/></w:rPr></w:pPr>${texts.join('<w:proofErr w:type="gramStart"/>')}</w:p>`;
}

function escapeXml(text) {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/>/gu, "&gt;");
}
