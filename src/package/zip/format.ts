/** What begins the records of a ZIP archive (APPNOTE 4.3): the end of its directory, an entry of that, and a part. */
export const endSignature = 0x06054b50;
export const entrySignature = 0x02014b50;
export const localSignature = 0x04034b50;

/** How long these records are, in bytes, without the names and other fields that follow them. */
export const endSize = 22;
export const entrySize = 46;
export const localSize = 30;

/** Methods of compression. */
export const stored = 0;
export const deflated = 8;

/** Flags of a part: its sizes stand behind it, not in its header; its name is in UTF-8. */
export const descriptorFlag = 0x8;
export const unicodeFlag = 0x800;

/** 1 January 2000 in the notation of ZIP, which all written parts bear: the same parts give the same bytes. */
export const fixedDate = ((2000 - 1980) << 9) | (1 << 5) | 1;
