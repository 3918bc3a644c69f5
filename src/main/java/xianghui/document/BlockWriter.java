package xianghui.document;

/** Puts blocks into one file format, in the order in which it is given them. */
public interface BlockWriter {

    void paragraph(Paragraph paragraph);

    void table(Table table);

    void chart(Chart chart);

    void newPage(NewPage newPage);
}
