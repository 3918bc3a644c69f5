package xianghui.document;

/** A stretch of text within a paragraph or a table cell. */
public sealed interface Inline permits Words, FigureText, SourceText, ClaimEdge {

    String text();
}
