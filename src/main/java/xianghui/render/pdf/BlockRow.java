package xianghui.render.pdf;

import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JasperReport;
import org.jspecify.annotations.Nullable;

/**
 * One block as the style sheet is given it; its components are the fields a style sheet can name.
 *
 * @param paragraph whether the block is a paragraph, which then has {@code style} and {@code text}
 * @param tabular whether it is a table, which then has {@code table} and {@code rows}
 * @param sheet changes where the document asks for a new page
 * @param section changes at every heading
 * @param exhibit changes at the title of every table
 * @param closing changes at the last words of the summary, which its attachments and signature follow
 * @param chart changes at every chart
 */
record BlockRow(
        boolean paragraph,
        @Nullable String style,
        @Nullable String text,
        boolean tabular,
        @Nullable JasperReport table,
        @Nullable JRDataSource rows,
        int sheet,
        int section,
        int exhibit,
        int closing,
        int chart) {

    /** The value of the field of this name. */
    @Nullable
    Object field(String name) {
        return switch (name) {
            case "paragraph" -> paragraph;
            case "style" -> style;
            case "text" -> text;
            case "tabular" -> tabular;
            case "table" -> table;
            case "rows" -> rows;
            case "sheet" -> sheet;
            case "section" -> section;
            case "exhibit" -> exhibit;
            case "closing" -> closing;
            case "chart" -> chart;
            default -> throw new IllegalArgumentException("the style sheet asks for an unknown field " + name);
        };
    }
}
