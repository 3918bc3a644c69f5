package xianghui.render.pdf;

import java.util.List;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JasperCompileManager;
import net.sf.jasperreports.engine.JasperReport;
import net.sf.jasperreports.engine.design.JRDesignBand;
import net.sf.jasperreports.engine.design.JRDesignExpression;
import net.sf.jasperreports.engine.design.JRDesignField;
import net.sf.jasperreports.engine.design.JRDesignSection;
import net.sf.jasperreports.engine.design.JRDesignStaticText;
import net.sf.jasperreports.engine.design.JRDesignTextElement;
import net.sf.jasperreports.engine.design.JRDesignTextField;
import net.sf.jasperreports.engine.design.JasperDesign;
import net.sf.jasperreports.engine.type.HorizontalTextAlignEnum;
import net.sf.jasperreports.engine.type.SplitTypeEnum;
import net.sf.jasperreports.engine.type.StretchTypeEnum;
import net.sf.jasperreports.engine.type.TextAdjustEnum;
import net.sf.jasperreports.engine.type.WhenNoDataTypeEnum;
import xianghui.document.CellStyle;
import xianghui.document.Table;
import xianghui.document.Table.Align;
import xianghui.document.Table.Span;

/**
 * Draws the report behind a table: headings that come again on every page, rows that grow and are never cut.
 *
 * <p>Headings are static text and cells plain fields, so that no word of the document is read as an expression.
 */
final class TableReports {

    static final String CELL = "cell";

    private static final String STYLE_FIELD = "style";
    private static final String CELL_FIELD = "c";

    private final StyleSheet sheet;
    private final int leastRow;
    private final HeadingHeight headings;

    TableReports(StyleSheet sheet) {
        this.sheet = sheet;
        this.leastRow = (int) Math.round(sheet.looks().row(sheet.across()));
        this.headings = new HeadingHeight(sheet.style(CellStyle.HEADER.styleId()), leastRow);
    }

    /** The value of a field of the report for one row of its table. */
    static Object field(Table.Row row, String name) {
        return name.equals(STYLE_FIELD)
                ? row.style().styleId()
                : row.cells()
                        .get(Integer.parseInt(name.substring(CELL_FIELD.length())))
                        .text();
    }

    JasperReport report(Table table) throws JRException {
        JasperDesign design = sheet.blank("table");
        design.setWhenNoDataType(WhenNoDataTypeEnum.ALL_SECTIONS_NO_DETAIL);
        field(design, STYLE_FIELD);
        for (int i = 0; i < table.columns().size(); i++) {
            field(design, CELL_FIELD + i);
        }
        List<Integer> widths = table.widths(sheet.columnWidth());
        design.setColumnHeader(heading(table, widths));
        ((JRDesignSection) design.getDetailSection()).addBand(row(table, widths));
        return JasperCompileManager.compileReport(design);
    }

    private static void field(JasperDesign design, String name) throws JRException {
        JRDesignField field = new JRDesignField();
        field.setName(name);
        field.setValueClass(String.class);
        design.addField(field);
    }

    private JRDesignBand heading(Table table, List<Integer> widths) {
        int upper = 0;
        int lower = leastRow;
        for (Span span : table.spans()) {
            int wide = sum(widths, span.from(), span.to());
            if (span.grouped()) {
                upper = Math.max(upper, headings.of(span.group(), wide));
            }
        }
        for (int i = 0; i < widths.size(); i++) {
            int high = headings.of(table.columns().get(i).header(), widths.get(i));
            boolean hangsDown = table.columns().get(i).group().isEmpty();
            lower = Math.max(lower, hangsDown ? high - upper : high);
        }
        JRDesignBand band = band(upper + lower);
        for (Span span : table.spans()) {
            int left = sum(widths, 0, span.from());
            int wide = sum(widths, span.from(), span.to());
            if (span.grouped()) {
                band.addElement(heading("group", span.group(), span.to() - span.from(), 1, left, 0, wide, upper));
            }
            for (int i = span.from(); i < span.to(); i++) {
                int top = span.grouped() ? upper : 0;
                band.addElement(heading(
                        "heading",
                        table.columns().get(i).header(),
                        1,
                        top == 0 && upper > 0 ? 2 : 1,
                        sum(widths, 0, i),
                        top,
                        widths.get(i),
                        upper + lower - top));
            }
        }
        return band;
    }

    private JRDesignStaticText heading(
            String key, String text, int columns, int rows, int left, int top, int wide, int high) {
        JRDesignStaticText heading = new JRDesignStaticText();
        place(heading, left, top, wide, high);
        heading.setKey(key);
        heading.getPropertiesMap().setProperty(StructureTags.COLUMNS, Integer.toString(columns));
        heading.getPropertiesMap().setProperty(StructureTags.ROWS, Integer.toString(rows));
        heading.setText(text);
        heading.setStyle(sheet.style(CellStyle.HEADER.styleId()));
        return heading;
    }

    private JRDesignBand row(Table table, List<Integer> widths) {
        JRDesignBand band = band(leastRow);
        for (int i = 0; i < widths.size(); i++) {
            JRDesignTextField cell = new JRDesignTextField();
            place(cell, sum(widths, 0, i), 0, widths.get(i), leastRow);
            cell.setKey(CELL);
            cell.setExpression(new JRDesignExpression("$F{" + CELL_FIELD + i + "}"));
            cell.setStyleExpression(new JRDesignExpression("$F{" + STYLE_FIELD + "}"));
            cell.setHorizontalTextAlign(alignment(table.columns().get(i).align()));
            cell.setTextAdjust(TextAdjustEnum.STRETCH_HEIGHT);
            cell.setStretchType(StretchTypeEnum.CONTAINER_HEIGHT);
            band.addElement(cell);
        }
        return band;
    }

    private static JRDesignBand band(int high) {
        JRDesignBand band = new JRDesignBand();
        band.setHeight(high);
        band.setSplitType(SplitTypeEnum.PREVENT);
        return band;
    }

    private static void place(JRDesignTextElement element, int left, int top, int wide, int high) {
        element.setX(left);
        element.setY(top);
        element.setWidth(wide);
        element.setHeight(high);
    }

    private static HorizontalTextAlignEnum alignment(Align align) {
        return switch (align) {
            case LEFT -> HorizontalTextAlignEnum.LEFT;
            case CENTER -> HorizontalTextAlignEnum.CENTER;
            case RIGHT -> HorizontalTextAlignEnum.RIGHT;
        };
    }

    private static int sum(List<Integer> widths, int from, int to) {
        return widths.subList(from, to).stream().mapToInt(Integer::intValue).sum();
    }
}
