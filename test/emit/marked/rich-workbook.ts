import type { ZipPart } from "../../readers/xlsx/zip.ts";

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packageUri = "http://schemas.openxmlformats.org/package/2006";
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const sheetType = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The bytes of a macro part; what they are doesn't matter, only that they stay. */
export const macroBytes = Uint8Array.from({ length: 3000 }, (_, index) => (index * 7919) % 251);

/**
 * A workbook with macros as spreadsheet programs write them: a cover with a chart, a table with comments, a threaded comment, data
 * validation, conditional formats and print settings, a sheet of data that a name and the chart refer to, and a hidden one.
 */
export function richWorkbook(): ZipPart[] {
  return [
    { name: "[Content_Types].xml", content: contentTypes },
    { name: "_rels/.rels", content: relations([["officeDocument", "xl/workbook.xml"]]) },
    {
      name: "docProps/app.xml",
      content: `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>`,
    },
    { name: "xl/workbook.xml", content: workbook },
    {
      name: "xl/_rels/workbook.xml.rels",
      content: relations([
        ["worksheet", "worksheets/sheet1.xml"],
        ["worksheet", "worksheets/sheet2.xml"],
        ["worksheet", "worksheets/sheet3.xml"],
        ["styles", "styles.xml"],
        ["sharedStrings", "sharedStrings.xml"],
        ["vbaProject", "vbaProject.bin", "http://schemas.microsoft.com/office/2006/relationships"],
        ["person", "persons/person.xml", "http://schemas.microsoft.com/office/2017/10/relationships"],
      ]),
    },
    { name: "xl/vbaProject.bin", content: macroBytes, isStored: true },
    { name: "xl/styles.xml", content: styles },
    {
      name: "xl/sharedStrings.xml",
      content: `${head}<sst xmlns="${main}" count="2" uniqueCount="2"><si><t>部门</t></si><si><t>金额</t></si></sst>`,
    },
    { name: "xl/worksheets/sheet1.xml", content: cover },
    { name: "xl/worksheets/_rels/sheet1.xml.rels", content: relations([["drawing", "../drawings/drawing1.xml"]]) },
    { name: "xl/drawings/drawing1.xml", content: drawing },
    { name: "xl/drawings/_rels/drawing1.xml.rels", content: relations([["chart", "../charts/chart1.xml"]]) },
    { name: "xl/charts/chart1.xml", content: chart },
    { name: "xl/worksheets/sheet2.xml", content: table },
    {
      name: "xl/worksheets/_rels/sheet2.xml.rels",
      content: relations([
        ["printerSettings", "../printerSettings/printerSettings1.bin"],
        ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
        ["comments", "../comments1.xml"],
        [
          "threadedComment",
          "../threadedComments/threadedComment1.xml",
          "http://schemas.microsoft.com/office/2017/10/relationships",
        ],
      ]),
    },
    { name: "xl/printerSettings/printerSettings1.bin", content: macroBytes.slice(0, 200) },
    { name: "xl/comments1.xml", content: comments },
    { name: "xl/drawings/vmlDrawing1.vml", content: vml },
    { name: "xl/threadedComments/threadedComment1.xml", content: threads },
    { name: "xl/persons/person.xml", content: persons },
    { name: "xl/worksheets/sheet3.xml", content: figures },
  ];
}

/** The parts that marks on the table may change; all others must stay as they are. */
export const changing = [
  "[Content_Types].xml",
  "xl/workbook.xml",
  "xl/_rels/workbook.xml.rels",
  "xl/styles.xml",
  "xl/worksheets/sheet2.xml",
  "xl/comments1.xml",
  "xl/drawings/vmlDrawing1.vml",
];

type Link = readonly [type: string, target: string, family?: string];

export function relations(links: readonly Link[]): string {
  const items = links.map(([type, target, family = office], index) => {
    return `<Relationship Id="rId${index + 1}" Type="${family}/${type}" Target="${target}"/>`;
  });
  return `${head}<Relationships xmlns="${packageUri}/relationships">${items.join("")}</Relationships>`;
}

const overrides = [
  ["xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
  ["xl/worksheets/sheet1.xml", `${sheetType}.worksheet+xml`],
  ["xl/worksheets/sheet2.xml", `${sheetType}.worksheet+xml`],
  ["xl/worksheets/sheet3.xml", `${sheetType}.worksheet+xml`],
  ["xl/styles.xml", `${sheetType}.styles+xml`],
  ["xl/sharedStrings.xml", `${sheetType}.sharedStrings+xml`],
  ["xl/comments1.xml", `${sheetType}.comments+xml`],
  ["xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
  ["xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  ["xl/threadedComments/threadedComment1.xml", "application/vnd.ms-excel.threadedcomments+xml"],
  ["xl/persons/person.xml", "application/vnd.ms-excel.person+xml"],
  ["docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
].map(([name, type]) => `<Override PartName="/${name}" ContentType="${type}"/>`);

const contentTypes = `${head}<Types xmlns="${packageUri}/content-types"><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`;

const workbook = `${head}<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr codeName="ThisWorkbook"/><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="20000" windowHeight="9000" firstSheet="1" activeTab="1"/></bookViews><sheets><sheet name="封面" sheetId="3" r:id="rId1"/><sheet name="绩效 目标表" sheetId="7" r:id="rId2"/><sheet name="数据" sheetId="8" state="hidden" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="1">'绩效 目标表'!$A$1:$C$6</definedName><definedName name="_xlnm.Print_Titles" localSheetId="1">'绩效 目标表'!$1:$1</definedName><definedName name="类别" localSheetId="2">数据!$A$1:$A$3</definedName><definedName name="总额">数据!$B$1</definedName></definedNames><calcPr calcId="191029"/><customWorkbookViews><customWorkbookView name="打印" guid="{11111111-1111-1111-1111-111111111111}" windowWidth="1000" windowHeight="600" activeSheetId="7"/></customWorkbookViews></workbook>`;

const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="176" formatCode="0.00&quot;万元&quot;"/></numFmts><fonts count="2"><font><sz val="11"/><name val="宋体"/><charset val="134"/></font><font><b/><sz val="14"/><name val="黑体"/><charset val="134"/></font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFC000"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1"><alignment horizontal="right"/><protection locked="0"/></xf><xf numFmtId="0" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"/><xf numFmtId="9" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles><dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs></styleSheet>`;

const cover = `${head}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><drawing r:id="rId1"/></worksheet>`;

const table = `${head}<worksheet xmlns="${main}" xmlns:r="${office}"><sheetPr codeName="Sheet2"/><dimension ref="A1:C6"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="13.5"/><cols><col min="1" max="1" width="20" customWidth="1"/><col min="2" max="3" width="12" style="3" customWidth="1"/></cols><sheetData><row r="1" ht="30" customHeight="1"><c r="A1" s="2" t="s"><v>0</v></c><c r="B1" s="2" t="s"><v>1</v></c></row><row r="2" s="1" customFormat="1"><c r="A2" t="inlineStr"><is><t>甲局</t></is></c><c r="B2" s="1"><v>12.5</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>乙局</t></is></c><c r="B3" s="1"><f t="shared" ref="B3:B4" si="0">B2*2</f><v>25</v></c><c r="C3" s="3"><v>0.9</v></c></row><row r="4"><c r="B4" s="1"><f t="shared" si="0"/><v>50</v></c></row><row r="6"><c r="A6"/></row></sheetData><conditionalFormatting sqref="B2:B6"><cfRule type="cellIs" dxfId="0" priority="1" operator="lessThan"><formula>0</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="A2:A6"><formula1>类别</formula1></dataValidation></dataValidations><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId1"/><headerFooter><oddFooter>&amp;P</oddFooter></headerFooter><legacyDrawing r:id="rId2"/></worksheet>`;

const figures = `${head}<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>甲局</t></is></c><c r="B1"><v>12.5</v></c></row></sheetData></worksheet>`;

const comments = `${head}<comments xmlns="${main}"><authors><author>王科长</author><author>tc={22222222-2222-2222-2222-222222222222}</author></authors><commentList><comment ref="B2" authorId="0"><text><t>请核对</t></text></comment><comment ref="A3" authorId="0"><text><r><rPr><b/><sz val="9"/></rPr><t>王科长：</t></r><r><t xml:space="preserve"> 名称要全称</t></r></text></comment><comment ref="C3" authorId="1"><text><t>[Threaded comment] 见会话</t></text></comment></commentList></comments>`;

const note = (id: number, row: number, column: number) =>
  `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style='position:absolute;visibility:hidden' fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:textbox><div style='text-align:left'><br></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>3, 15, 1, 2, 5, 15, 4, 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;

/** As Excel writes it: not well-formed, for its `<br>`. */
const vml = `<xml xmlns:v="urn:schemas-microsoft-com:vml"\n xmlns:o="urn:schemas-microsoft-com:office:office"\n xmlns:x="urn:schemas-microsoft-com:office:excel">\n <o:shapelayout v:ext="edit">\n  <o:idmap v:ext="edit" data="2"/>\n </o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"></v:shapetype>${note(2049, 1, 1)}${note(2050, 2, 0)}${note(2051, 2, 2)}</xml>`;

const threads = `${head}<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="C3" dT="2024-01-01T00:00:00.00" personId="{33333333-3333-3333-3333-333333333333}" id="{22222222-2222-2222-2222-222222222222}"><text>见会话</text></threadedComment></ThreadedComments>`;

const persons = `${head}<personList xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><person displayName="李" id="{33333333-3333-3333-3333-333333333333}" userId="li" providerId="None"/></personList>`;

const drawing = `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:twoCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>1</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>8</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>15</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="图表 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:r="${office}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;

const chart = `${head}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/><c:cat><c:strRef><c:f>'绩效 目标表'!$A$2:$A$3</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>'绩效 目标表'!$B$2:$B$3</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart><c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>`;
