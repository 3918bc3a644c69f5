package xianghui.document;

/** One thing that stands under another on the page; a new kind breaks every writer at compile time. */
public sealed interface Block permits Paragraph, Table, Chart, NewPage {

    /** Hands this block to the method of the writer that is made for it. */
    void writeTo(BlockWriter writer);
}
