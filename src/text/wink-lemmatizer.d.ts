declare module "wink-lemmatizer" {
  const lemmatize: {
    /** The base form of an English verb (`shot` is `shoot`); any other word comes back as it is. */
    verb(word: string): string;
  };
  export default lemmatize;
}
