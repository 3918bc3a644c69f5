package xianghui.render.pdf;

import java.util.List;
import java.util.function.BiFunction;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/** Hands a list to JasperReports row by row, field by field. */
final class FieldRows<T> implements JRDataSource {

    private final List<T> rows;
    private final BiFunction<T, String, @Nullable Object> field;
    private int current = -1;

    FieldRows(List<T> rows, BiFunction<T, String, @Nullable Object> field) {
        this.rows = rows;
        this.field = field;
    }

    @Override
    public boolean next() {
        current++;
        return current < rows.size();
    }

    @Override
    public @Nullable Object getFieldValue(JRField asked) {
        return field.apply(rows.get(current), asked.getName());
    }
}
