package xianghui.render.word;

import java.math.BigInteger;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTInd;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import xianghui.document.ParagraphStyle;
import xianghui.paper.Colophon;
import xianghui.paper.Margins;
import xianghui.paper.Paper;

/** Writes the colophon as a table whose last line lies on the lower edge of the type area (GB/T 9704-2012, 7.4). */
final class WordColophon {

    /** Borders and the paragraph that Word wants after a table. */
    private static final int SLACK = 120;

    private static final int THICK = 8;
    private static final int FINE = 6;

    private final WordStyles styles;
    private final Paper paper;
    private final int wide;
    private final int line;
    private final int one;

    WordColophon(WordStyles styles, int wide) {
        this.styles = styles;
        this.paper = styles.looks().paper();
        this.wide = wide;
        this.line = WordStyles.twips(styles.looks().of(ParagraphStyle.COLOPHON).leading());
        this.one = WordStyles.twips(paper.type(ParagraphStyle.COLOPHON).points());
    }

    /** How much of the page is left above it, in twentieths of a point; a table that floats is not understood everywhere. */
    int above(Colophon colophon) {
        return WordStyles.twips(Margins.points(paper.margins().height())) - line * (copies(colophon) + 1) - SLACK;
    }

    private int copies(Colophon colophon) {
        return colophon.copyLines(wide / one - 5);
    }

    void write(Colophon colophon, CTTbl table) {
        int copies = copies(colophon);
        CTTblPr properties = table.addNewTblPr();
        var width = properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(wide));
        var borders = properties.addNewTblBorders();
        border(borders.addNewTop(), THICK);
        border(borders.addNewBottom(), THICK);
        border(borders.addNewInsideH(), FINE);
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var none = properties.addNewTblCellMar();
        none.addNewLeft().setW(BigInteger.ZERO);
        none.addNewRight().setW(BigInteger.ZERO);
        var grid = table.addNewTblGrid();
        grid.addNewGridCol().setW(BigInteger.valueOf(wide / 2));
        grid.addNewGridCol().setW(BigInteger.valueOf(wide - wide / 2));
        if (copies > 0) {
            CTTc cell = row(table, copies).addNewTc();
            cell.addNewTcPr().addNewGridSpan().setVal(BigInteger.TWO);
            CTInd indent = text(cell, Colophon.copiesWord() + colophon.copies(), STJc.LEFT);
            indent.setLeft(BigInteger.valueOf(4L * one));
            indent.setHanging(BigInteger.valueOf(3L * one));
            indent.setRight(BigInteger.valueOf(one));
        }
        CTRow last = row(table, 1);
        text(last.addNewTc(), colophon.printer(), STJc.LEFT).setLeft(BigInteger.valueOf(one));
        text(last.addNewTc(), colophon.printedOn(), STJc.RIGHT).setRight(BigInteger.valueOf(one));
    }

    private CTRow row(CTTbl table, int lines) {
        CTRow row = table.addNewTr();
        var height = row.addNewTrPr().addNewTrHeight();
        height.setVal(BigInteger.valueOf((long) line * lines));
        height.setHRule(STHeightRule.EXACT);
        return row;
    }

    private CTInd text(CTTc cell, String text, STJc.Enum align) {
        CTP paragraph = cell.addNewP();
        CTPPr properties = WordText.style(paragraph, styles.id(ParagraphStyle.COLOPHON));
        CTInd indent = properties.addNewInd();
        properties.addNewJc().setVal(align);
        WordText.run(paragraph, text);
        return indent;
    }

    private static void border(CTBorder border, int eighths) {
        border.setVal(STBorder.SINGLE);
        border.setSz(BigInteger.valueOf(eighths));
        border.setSpace(BigInteger.ZERO);
        border.setColor("auto");
    }
}
