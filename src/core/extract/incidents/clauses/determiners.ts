/** Articles, demonstratives and possessives a noun phrase opens with, which are no part of what it names. */
export const DETERMINERS: readonly string[] = "the a an this that these those his her its their our some another other".split(
  " ",
);
