import { describe, expect, test } from "vitest";
import { sniff } from "../../src/readers/sniff.ts";

const latin = (text: string): Buffer => Buffer.from(text, "latin1");

describe("sniff", () => {
  test.each<[string, Buffer]>([
    ["empty", Buffer.alloc(0)],
    ["zip", latin("PK\x03\x04")],
    ["zip", latin("PK\x05\x06\0\0")],
    ["ole", Buffer.from("d0cf11e0a1b11ae1", "hex")],
    ["pdf", latin("%PDF-1.4")],
    ["png", Buffer.from("89504e470d0a1a0a", "hex")],
    ["jpeg", Buffer.from("ffd8ffdb", "hex")],
    ["gzip", Buffer.from("1f8b0800", "hex")],
    ["rtf", latin("{\\rtf1\\ansi")],
    ["html", latin("\r\n<!DOCTYPE  html>")],
    ["html", Buffer.from("\ufeff<TABLE border=1>")],
    ["html", Buffer.from("\ufeff<html>", "utf16le")],
    ["html", latin("<!-- saved from url=(0014)about:internet --><html>")],
    ["html", latin("<?xml version='1.0'?><!DOCTYPE html><html>")],
    ["html", latin("<style>td{}</style><table>")],
    ["html", latin("<meta charset=gbk><table>")],
    ["mhtml", latin("MIME-Version: 1.0\r\nContent-Type: multipart/related;")],
    ["xml-workbook", latin('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">')],
    ["text", latin("a")],
    ["text", latin("PK\t1\n")],
    ["text", Buffer.from("部门名称\t某局\r\n")],
    ["text", Buffer.from([0xb2, 0xbf, 0xc3, 0xc5])],
    ["text", Buffer.from("\ufeff部门", "utf16le")],
    ["text", Buffer.from("\ufeff部门", "utf16le").swap16()],
    ["text", Buffer.from("name,值,unit\n", "utf16le")],
    ["text", latin("<?xml version='1.0'?><x/>")],
    ["text", latin("<tables>")],
    ["binary", Buffer.from([0, 1, 2, 3, 0, 0, 7, 0])],
    ["binary", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 3])],
    ["binary", Buffer.alloc(5000)],
  ])("tells %s", (type, bytes) => expect(sniff(bytes)).toBe(type));

  test("looks at no more than the beginning", () => {
    expect(sniff(Buffer.concat([Buffer.alloc(4096, "a"), Buffer.alloc(100)]))).toBe("text");
  });
});
