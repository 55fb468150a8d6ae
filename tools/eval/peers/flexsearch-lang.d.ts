declare module "flexsearch/lang/en" {
  import type { EncoderOptions } from "flexsearch";

  const english: EncoderOptions;
  export default english;
}
