package xianghui.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers, days and formats by themselves. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class NumbersAndFormatsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "yyyy-mm-dd",
                "yyyy/m/d",
                "yyyy\"年\"m\"月\"d\"日\"",
                "yyyy\"年\"m\"月\";@",
                "yyyy年m月d日",
                "yyyy\"年第\"m\"月份\"",
                "yyyy\"年度\"",
                "m\"月份\"",
                "[$-804]yyyy\"年\"m\"月\"d\"日\";@",
                "[DBNum1][$-804]yyyy\"年\"m\"月\"d\"日\";@",
                "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
                "yyyy\"年\"m\"月\"d\"日 \"aaaa",
                "aaaa",
                "[$-804]aaa;@",
                "\"星期\"aaa",
                "e\"年\"m\"月\"",
                "gge\"年\"m\"月\"d\"日\"",
                "d-mmm-yy",
                "h:mm AM/PM",
                "上午/下午h\"时\"mm\"分\"",
                "h:mm:ss.000",
                "YYYY-MM-DD HH:MM",
                "[Red]yyyy\\-mm",
                "_ yyyy_ ",
                "*-yyyy"
            })
    void Dates(String code) {
        assertThat(DateFormats.isDate(200, Optional.of(code))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "General",
                "GENERAL",
                "G/通用格式",
                "General\"年\"",
                "0",
                "0.00E+00",
                "##0.0E+0",
                "0\"日\"",
                "0.00\"元\"",
                "\"日\"0",
                "\"第\"0\"届 days\"",
                "#,##0\\d",
                "0_d",
                "0*s",
                "@",
                "\"yyyy\"",
                "[Red]0",
                "[红色]0",
                "[$¥-804]#,##0.00",
                "[>=10000]0\\.0,\"万\";0",
                "[h]:mm",
                "[hh]:mm:ss",
                "[mm]",
                "[ss].00",
                ";;;@",
                ";;yyyy",
                "",
                "\"",
                "[",
                "\\",
                "Standard",
                "[DBNum2][$-804]General",
                "0;yyyy"
            })
    void No_dates(String code) {
        assertThat(DateFormats.isDate(200, Optional.of(code))).isFalse();
    }

    @Test
    void Digits_that_need_no_reckoning_are_what_POI_makes_of_them() {
        Random random = new Random(3);
        int seen = 0;
        for (int round = 0; round < 300_000; round++) {
            StringBuilder digits = new StringBuilder(random.nextInt(4) == 0 ? "-" : "");
            for (int length = random.nextInt(17); length >= 0; length--) {
                digits.append(random.nextInt(3) == 0 ? 0 : random.nextInt(10));
                digits.append(random.nextInt(8) == 0 ? "." : "");
            }
            String text = digits.toString();
            if (NumberText.isShown(text)) {
                assertThat(NumberToTextConverter.toText(Double.parseDouble(text)))
                        .isEqualTo(text);
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(90_000);
    }

    @Test
    void Days_are_those_that_POI_counts() {
        Random random = new Random(3);
        int seen = 0;
        for (int round = 0; round < 100_000; round++) {
            double serial = round % 3 == 0 ? random.nextInt(80) : random.nextDouble() * 2_900_000;
            serial += round % 2 == 0 ? 0 : 0.999_999_990 + random.nextInt(20) / 1e9;
            if (serial > 60 && serial < 61) {
                // Where POI, rounding up, steps over a day.
                continue;
            }
            for (boolean since1904 : new boolean[] {true, false}) {
                assertThat(SerialDay.of(serial, since1904))
                        .as("%s", serial)
                        .contains(DateUtil.getLocalDateTime(serial, since1904).toLocalDate());
                seen++;
            }
        }
        assertThat(seen).isGreaterThan(199_000);
        assertThat(SerialDay.of(-0.5, false)).isEmpty();
        assertThat(SerialDay.of(Double.NaN, false)).isEmpty();
        assertThat(SerialDay.of(1e300, false)).isEmpty();
        assertThat(SerialDay.of(2_957_003, true)).hasToString("Optional[9999-12-31]");
        assertThat(SerialDay.of(2_957_004, true)).isEmpty();
    }
}
