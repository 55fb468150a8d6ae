declare module "html-encoding-sniffer" {
  /** The name of the encoding that the HTML standard finds for these bytes, such as `windows-1252`. */
  export default function sniff(
    bytes: Uint8Array,
    options: {
      readonly xml?: boolean;
      readonly transportLayerEncodingLabel?: string;
      readonly defaultEncoding?: string;
    },
  ): string;
}
