/** The part of saxen, which comes without types, that is used here. */
declare module "saxen" {
  type AttributesGetter = () => Record<string, string> | false;
  type Decode = (text: string) => string;

  interface ParserEvents {
    openTag: (element: string, attributes: AttributesGetter, decode: Decode, isEmpty: boolean) => void;
    closeTag: (element: string, decode: Decode, isEmpty: boolean) => void;
    text: (text: string) => void;
    cdata: (text: string) => void;
    error: (error: Error) => void;
  }

  export class Parser {
    ns(prefixes: Readonly<Record<string, string>>): this;
    on<Event extends keyof ParserEvents>(event: Event, listener: ParserEvents[Event]): this;
    parse(xml: string): Error | null;
  }
}
