package xianghui.render;

import xianghui.document.CellStyle;
import xianghui.document.ParagraphStyle;
import xianghui.paper.Face;
import xianghui.paper.Paper;
import xianghui.paper.Type;
import xianghui.render.Look.Align;

/** Knows how each style looks on the paper that the office has chosen (GB/T 9704-2012, 7.2 to 7.5). */
public final class Looks {

    /** Large type stands in lines of so much of its size. */
    private static final double AIRY = 1.6;

    private static final Type CELL = new Type(Face.SONG, 10.5);
    private static final Type HEAD = new Type(Face.HEI, 10.5);

    private static final double SMALL_LINE = 18;
    private static final double CELL_LINE = 14;

    /** 发文机关标志 stands 35 mm below the head of the type area. */
    private static final double ISSUER_DROP = 99;

    private final Paper paper;
    private final double line;

    public Looks(Paper paper) {
        this.paper = paper;
        this.line = paper.leading();
    }

    public Paper paper() {
        return paper;
    }

    /** How a page number is set: 四号半角宋体. */
    public Look pageNumber() {
        return Look.of(new Type(Face.SONG, 14), 0, Align.LEFT);
    }

    public Look of(CellStyle style) {
        return switch (style) {
            case CELL -> Look.of(CELL, 0, Align.LEFT);
            case HEADER -> Look.of(HEAD, 0, Align.CENTER).keeping();
            case TOTAL -> Look.of(HEAD, 0, Align.LEFT);
        };
    }

    public Look of(ParagraphStyle style) {
        Type type = paper.type(style);
        return switch (style) {
            case TITLE ->
                large(type, Align.CENTER)
                        .white(paper.masthead().isPresent() ? 2 * line : 0, line)
                        .keeping();
            case SUBTITLE -> body(type, Align.CENTER).white(0, line).keeping();
            case ADDRESSEE -> body(type, Align.BOTH);
            case HEADING_1 -> body(type, Align.BOTH).indented(2, 0, 0).heading(0);
            case HEADING_2 -> body(type, Align.BOTH).indented(2, 0, 0).heading(1);
            case HEADING_3 -> body(type, Align.BOTH).indented(2, 0, 0).heading(2);
            case BODY -> body(type, Align.BOTH).indented(2, 0, 0);
            case ATTACHMENT_LIST ->
                body(type, Align.LEFT).white(line, 0).indented(-4, 6, 0).keeping();
            case SIGNATURE ->
                body(type, Align.RIGHT).white(line, 0).indented(0, 0, 2).keeping();
            case DATE -> body(type, Align.RIGHT).indented(0, 0, 4);
            case ATTACHMENT_MARK -> body(type, Align.LEFT).keeping();
            case ATTACHMENT_TITLE ->
                large(type, Align.CENTER).white(line, line / 2).keeping();
            case TABLE_TITLE -> body(type, Align.CENTER).white(line / 4, 0).keeping();
            case TABLE_UNIT -> Look.of(type, SMALL_LINE, Align.RIGHT).keeping();
            case TABLE_NOTE -> Look.of(type, SMALL_LINE, Align.BOTH);
            case CHART -> Look.of(type, 0, Align.CENTER).white(line / 2, 0).keeping();
            case CHART_TITLE -> Look.of(type, SMALL_LINE, Align.CENTER).white(0, line / 2);
            case NOTE ->
                Look.of(type, Math.ceil(type.points() * AIRY), Align.BOTH).indented(2, 0, 0);
            case ISSUER -> large(type, Align.CENTER).white(ISSUER_DROP, 0).keeping();
            case DOCUMENT_NUMBER ->
                body(
                                type,
                                paper.masthead()
                                                .map(head -> head.signer().isEmpty())
                                                .orElse(true)
                                        ? Align.CENTER
                                        : Align.LEFT)
                        .white(2 * line, 0)
                        .keeping();
            case COLOPHON -> Look.of(type, Math.ceil(type.points() * AIRY), Align.LEFT);
        };
    }

    /** The height of a row of a table that holds one line; lower where the page is. */
    public double row(boolean across) {
        return CELL_LINE + (across ? 3 : 5);
    }

    private Look body(Type type, Align align) {
        return Look.of(type, line, align);
    }

    private Look large(Type type, Align align) {
        return Look.of(type, Math.max(line, Math.ceil(type.points() * AIRY)), align);
    }
}
