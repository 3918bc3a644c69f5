package xianghui.render.word;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.model.XWPFHeaderFooterPolicy;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTHdrFtrRef;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTP;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTbl;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTblPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTTcPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STFldCharType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHAnchor;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHdrFtr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STHeightRule;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STJc;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTextDirection;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STVAnchor;
import xianghui.document.ParagraphStyle;
import xianghui.paper.Margins;
import xianghui.paper.Paper;

/**
 * Gives the sections of a Word file their page and their page numbers.
 *
 * <p>A page that lies across is the upright sheet turned to the right: its number stands where it stands on the upright
 * sheet, which is its left edge here, and reads with the upright sheet (GB/T 9704-2012, 8).
 */
final class WordPages {

    private static final int WIDE = 11906;
    private static final int HIGH = 16838;
    private static final int GRID_UNITS = 4096;

    /** The height of the digits of a page number in millimetres. */
    private static final double DIGITS = 5;

    /** The least distance of the foot from the edge of the page in millimetres. */
    private static final double FOOT = 8;

    /** The strip that holds the number on a page that lies across, in twentieths of a point. */
    private static final int STRIP = 400;

    private static final String ODD = "XhFooterOdd";
    private static final String EVEN = "XhFooterEven";

    private final XWPFDocument word;
    private final WordStyles styles;
    private final Paper paper;
    private final Map<Boolean, List<CTHdrFtrRef>> footers = new HashMap<>();

    WordPages(XWPFDocument word, WordStyles styles) {
        this.word = word;
        this.styles = styles;
        this.paper = styles.looks().paper();
        word.setEvenAndOddHeadings(true);
        var body = word.getDocument().getBody();
        footers(body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr(), false);
    }

    /** The width between the margins in twentieths of a point. */
    int width(boolean across) {
        return WordStyles.twips(Margins.points(paper.width(across)));
    }

    private Margins margins(boolean across) {
        return across ? paper.margins().across() : paper.margins();
    }

    /** Makes these properties those of a section of upright pages or of pages that lie across. */
    void section(CTSectPr section, boolean across) {
        var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(across ? HIGH : WIDE));
        size.setH(BigInteger.valueOf(across ? WIDE : HIGH));
        if (across) {
            size.setOrient(STPageOrientation.LANDSCAPE);
        }
        var margins = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        margins.setTop(millimetres(margins(across).top()));
        margins.setBottom(millimetres(margins(across).bottom()));
        margins.setLeft(millimetres(margins(across).left()));
        margins.setRight(millimetres(margins(across).right()));
        margins.setHeader(millimetres(15));
        margins.setFooter(
                millimetres(across ? FOOT : Math.max(FOOT, paper.margins().bottom() - paper.numberBelow() - DIGITS)));
        margins.setGutter(BigInteger.ZERO);
        grid(section);
        footers(section, across);
    }

    /** The footers of the outline serve upright pages; those of pages that lie across are made when there is one. */
    private void footers(CTSectPr section, boolean across) {
        List<CTHdrFtrRef> known = footers.get(across);
        if (known != null || across) {
            section.setFooterReferenceArray(new CTHdrFtrRef[0]);
        }
        if (known == null) {
            footer(section, STHdrFtr.DEFAULT, across, ODD);
            footer(section, STHdrFtr.EVEN, across, EVEN);
            footers.put(
                    across,
                    section.getFooterReferenceList().stream()
                            .map(one -> (CTHdrFtrRef) one.copy())
                            .toList());
        } else {
            known.forEach(one -> copy(one, section.addNewFooterReference()));
        }
    }

    private static void copy(CTHdrFtrRef from, CTHdrFtrRef to) {
        to.setType(from.getType());
        to.setId(from.getId());
    }

    /**
     * So many lines of so many characters; Word counts the difference to the usual room in parts of a point.
     *
     * <p>The lines alone are binding: LibreOffice spreads text over the cells of a grid of characters. That a line holds
     * its characters is the business of the body's spacing, which every program understands.
     */
    private void grid(CTSectPr section) {
        var grid = section.isSetDocGrid() ? section.getDocGrid() : section.addNewDocGrid();
        double usual = paper.type(ParagraphStyle.BODY).points();
        grid.setType(STDocGrid.LINES);
        grid.setLinePitch(BigInteger.valueOf(WordStyles.twips(paper.leading())));
        grid.setCharSpace(BigInteger.valueOf(Math.round((paper.pitch() - usual) * GRID_UNITS)));
    }

    private static BigInteger millimetres(double millimetres) {
        return BigInteger.valueOf(Math.round(Margins.points(millimetres) * 20));
    }

    private void footer(CTSectPr section, STHdrFtr.Enum type, boolean across, String style) {
        XWPFHeaderFooterPolicy policy = new XWPFHeaderFooterPolicy(word, section);
        XWPFFooter present = type == STHdrFtr.EVEN ? policy.getEvenPageFooter() : policy.getDefaultFooter();
        XWPFFooter footer = present == null ? policy.createFooter(type) : present;
        footer._getHdrFtr().set(CTHdrFtr.Factory.newInstance());
        if (across) {
            strip(footer._getHdrFtr(), style);
            WordText.style(footer.createParagraph().getCTP(), styles.id(style));
        } else {
            number(footer.createParagraph().getCTP(), style);
        }
    }

    /** A frame of one cell at the left edge of the page, in which the number runs downwards. */
    private void strip(CTHdrFtr footer, String style) {
        Margins turned = margins(true);
        int length = width(false);
        CTTbl table = footer.addNewTbl();
        CTTblPr properties = table.addNewTblPr();
        CTTblPPr place = properties.addNewTblpPr();
        place.setHorzAnchor(STHAnchor.PAGE);
        place.setVertAnchor(STVAnchor.PAGE);
        place.setTblpX(
                BigInteger.valueOf(WordStyles.twips(Margins.points(turned.left() - paper.numberBelow())) - STRIP));
        place.setTblpY(millimetres(turned.top()));
        var width = properties.addNewTblW();
        width.setType(STTblWidth.DXA);
        width.setW(BigInteger.valueOf(STRIP));
        properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
        var none = properties.addNewTblCellMar();
        List.of(none.addNewTop(), none.addNewLeft(), none.addNewBottom(), none.addNewRight())
                .forEach(side -> {
                    side.setType(STTblWidth.DXA);
                    side.setW(BigInteger.ZERO);
                });
        table.addNewTblGrid().addNewGridCol().setW(BigInteger.valueOf(STRIP));
        CTRow row = table.addNewTr();
        var height = row.addNewTrPr().addNewTrHeight();
        height.setVal(BigInteger.valueOf(length));
        height.setHRule(STHeightRule.EXACT);
        CTTc cell = row.addNewTc();
        CTTcPr cellProperties = cell.addNewTcPr();
        var wide = cellProperties.addNewTcW();
        wide.setType(STTblWidth.DXA);
        wide.setW(BigInteger.valueOf(STRIP));
        cellProperties.addNewTextDirection().setVal(STTextDirection.TB_RL);
        number(cell.addNewP(), style);
    }

    /** 「— 3 —」 with the number as a field, one character in from the outer edge. */
    private void number(CTP paragraph, String style) {
        CTPPr properties = WordText.style(paragraph, styles.id(style));
        boolean odd = style.equals(ODD);
        if (paper.outside()) {
            var indent = properties.addNewInd();
            BigInteger one = BigInteger.valueOf(
                    WordStyles.twips(styles.looks().pageNumber().type().points()));
            if (odd) {
                indent.setRightChars(BigInteger.valueOf(100));
                indent.setRight(one);
            } else {
                indent.setLeftChars(BigInteger.valueOf(100));
                indent.setLeft(one);
            }
        }
        properties.addNewJc().setVal(!paper.outside() ? STJc.CENTER : odd ? STJc.RIGHT : STJc.LEFT);
        WordText.run(paragraph, "\u2014 ");
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.BEGIN);
        paragraph.addNewR().addNewInstrText().setStringValue(" PAGE ");
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.SEPARATE);
        paragraph.addNewR().addNewT().setStringValue("1");
        paragraph.addNewR().addNewFldChar().setFldCharType(STFldCharType.END);
        WordText.run(paragraph, " \u2014");
    }
}
