package xianghui.render.word;

import java.util.Optional;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import xianghui.document.BlockWriter;
import xianghui.document.NewPage;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.SummaryDocument;
import xianghui.document.Table;

/** Writes blocks into the body of a Word document, before its section properties. */
final class WordBody implements BlockWriter {

    private final CTBody body;
    private final WordStyles styles;
    private final Optional<Paragraph> lastWords;
    private final WordMarks marks;
    private boolean newPage;
    private boolean afterTable;

    WordBody(CTBody body, WordStyles styles, SummaryDocument document) {
        this.lastWords = document.lastWords();
        this.body = body;
        this.marks = new WordMarks(document);
        this.styles = styles;
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        CTP written = start(paragraph.style());
        if (lastWords.equals(Optional.of(paragraph))) {
            written.getPPr().addNewKeepNext();
        }
        paragraph.inlines().forEach(inline -> marks.write(written, inline));
    }

    @Override
    public void table(Table table) {
        if (newPage || afterTable) {
            separator();
        }
        new WordTable(body.addNewTbl(), styles, marks).write(table);
        afterTable = true;
    }

    @Override
    public void newPage(NewPage ignored) {
        newPage = true;
    }

    /** Closes the body: Word wants a paragraph after the last table. */
    void end() {
        if (afterTable) {
            separator();
        }
    }

    /** Word would join two tables that touch; an empty paragraph keeps them apart. */
    private void separator() {
        start(ParagraphStyle.TABLE_NOTE);
    }

    private CTP start(ParagraphStyle style) {
        CTP paragraph = body.addNewP();
        CTPPr properties = WordText.style(paragraph, styles.id(style));
        if (newPage) {
            properties.addNewPageBreakBefore();
        }
        newPage = false;
        afterTable = false;
        return paragraph;
    }
}
