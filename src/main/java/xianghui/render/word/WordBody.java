package xianghui.render.word;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBody;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STLineSpacingRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STSectionMark;
import xianghui.document.BlockWriter;
import xianghui.document.Chart;
import xianghui.document.Inline;
import xianghui.document.NewPage;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.SummaryDocument;
import xianghui.document.Table;
import xianghui.paper.Colophon;
import xianghui.render.Endorsement;
import xianghui.render.Sheets;

/** Writes blocks into the body of a Word document, before its section properties. */
final class WordBody implements BlockWriter {

    /** The least height of a line in twentieths of a point. */
    private static final int LOW = 20;

    private final XWPFDocument word;
    private final CTBody body;
    private final WordStyles styles;
    private final WordPages pages;
    private final Optional<Paragraph> lastWords;
    private final Optional<Endorsement> endorsement;
    private final WordMarks marks;
    private boolean newPage;
    private boolean afterTable;
    private boolean across;

    WordBody(XWPFDocument word, WordStyles styles, WordPages pages, SummaryDocument document) {
        this.lastWords = document.lastWords();
        this.endorsement = Endorsement.of(document, styles.looks().paper());
        this.marks = new WordMarks(document);
        this.word = word;
        this.body = word.getDocument().getBody();
        this.styles = styles;
        this.pages = pages;
    }

    /** Writes all runs of pages; each but the last ends in the properties of its section. */
    void write(List<Sheets.Run> runs) {
        for (int i = 0; i < runs.size(); i++) {
            across = runs.get(i).across();
            runs.get(i).blocks().forEach(block -> block.writeTo(this));
            if (i < runs.size() - 1) {
                endSection();
            }
        }
        Optional<Colophon> colophon = styles.looks().paper().colophon();
        if (colophon.isPresent()) {
            endSection();
            across = false;
            WordColophon table = new WordColophon(styles, pages.width(false));
            line(table.above(colophon.get()));
            table.write(colophon.get(), body.addNewTbl());
            line(LOW);
        } else if (afterTable) {
            line(LOW);
        }
        CTSectPr last = body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
        if (colophon.isPresent()) {
            (last.isSetType() ? last.getType() : last.addNewType()).setVal(STSectionMark.EVEN_PAGE);
        }
        pages.section(last, across);
    }

    @Override
    public void paragraph(Paragraph paragraph) {
        CTP written = start(paragraph.style());
        if (lastWords.equals(Optional.of(paragraph))) {
            written.getPPr().addNewKeepNext();
        }
        endorsement.ifPresent(placed -> place(written.getPPr(), paragraph.style(), placed));
        TitleBreaks breaks = TitleBreaks.of(paragraph, styles.looks().paper());
        for (Inline inline : paragraph.inlines()) {
            if (breaks.areLeft()) {
                breaks.write(written, inline.text());
            } else {
                marks.write(written, inline);
            }
        }
    }

    @Override
    public void table(Table table) {
        if (newPage || afterTable) {
            separator();
        }
        new WordTable(body.addNewTbl(), styles, marks, pages.width(across), styles.row(across)).write(table);
        afterTable = true;
    }

    @Override
    public void chart(Chart chart) {
        CTP written = start(ParagraphStyle.CHART);
        new WordChart(word, styles.looks()).write(chart, written, pages.width(across));
    }

    @Override
    public void newPage(NewPage ignored) {
        newPage = true;
    }

    /** Signature and date of a document begin where the standard has them, however long they are. */
    private void place(CTPPr properties, ParagraphStyle style, Endorsement placed) {
        if (style == ParagraphStyle.SIGNATURE || style == ParagraphStyle.DATE) {
            double characters = style == ParagraphStyle.DATE ? placed.date() : placed.signature();
            var indent = properties.addNewInd();
            indent.setLeftChars(BigInteger.valueOf(Math.round(characters * 100)));
            indent.setLeft(BigInteger.valueOf(
                    WordStyles.twips(characters * styles.looks().paper().pitch())));
            indent.setRightChars(BigInteger.ZERO);
            indent.setRight(BigInteger.ZERO);
            properties.addNewJc().setVal(STJc.LEFT);
        }
    }

    /** A line too low to be seen carries the properties of the section, so that it never takes a page of its own. */
    private void endSection() {
        pages.section(line(LOW).addNewSectPr(), across);
    }

    /** An empty line of that height in twentieths of a point. */
    private CTPPr line(int height) {
        CTPPr properties = start(ParagraphStyle.TABLE_NOTE).getPPr();
        var spacing = properties.addNewSpacing();
        spacing.setBefore(BigInteger.ZERO);
        spacing.setAfter(BigInteger.ZERO);
        spacing.setLine(BigInteger.valueOf(height));
        spacing.setLineRule(STLineSpacingRule.EXACT);
        return properties;
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
