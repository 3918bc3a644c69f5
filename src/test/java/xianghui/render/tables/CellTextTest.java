package xianghui.render.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class CellTextTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            value = {
                "0|0|0",
                "352|352|0",
                "93.40|93.40|0.00",
                "-1.2|-1.2|0.0",
                "1,234,567|1234567|#,##0",
                "1,234.5|1234.5|#,##0.0"
            })
    void a_plain_number_is_a_number_shown_as_it_was_written(String text, BigDecimal value, String format) {
        assertThat(CellText.number(text)).contains(new CellText.Number(value, format));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "—",
                "93.4%",
                "007",
                "+7",
                "=1+1",
                "1,23",
                "1.",
                ".5",
                "-0.0",
                "1234567890123456",
                "１２",
                "1 2",
                "1e3"
            })
    void anything_else_stays_text(String text) {
        assertThat(CellText.number(text)).isEmpty();
    }
}
