package xianghui.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import xianghui.returns.CellRef;
import xianghui.returns.CellValue;
import xianghui.returns.Reading;
import xianghui.returns.Return;
import xianghui.returns.Row;
import xianghui.returns.SheetState;

@DisplayNameGeneration(ReplaceUnderscores.class)
class WorkbookReaderTest {

    @Test
    void A_return_without_fault_is_read_cell_by_cell() {
        Transcript transcript = Book.xlsx().read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        Return reading = transcript.reading().orElseThrow();
        assertThat(reading.unit()).isEqualTo("07");
        assertThat(reading.workbook()).isEqualTo("城关镇.xlsx");
        assertThat(reading.term()).isEqualTo("第十六届");
        assertThat(reading.period()).isEqualTo("终报");
        assertThat(reading.correction()).isFalse();
        assertThat(reading.filedOn()).isEqualTo(LocalDate.of(2026, 7, 2));
        assertThat(reading.sheets()).hasSize(Fixture.CATALOG.tables().size() - 1);
        Row district = reading.rows("S02").get(0);
        assertThat(district.number()).isEqualTo(5);
        assertThat(district.reading("voted"))
                .contains(
                        new Reading("voted", new CellRef(Fixture.FILE, "选区投票", "M5"), "900", new CellValue.Count(900)));
        assertThat(Fixture.value(transcript, "S02", "polling_day"))
                .isEqualTo(new CellValue.Day(LocalDate.of(2026, 4, 23)));
        assertThat(Fixture.value(transcript, "S05", "born")).isEqualTo(new CellValue.Month(YearMonth.of(1975, 3)));
        assertThat(Fixture.value(transcript, "S06", "origin")).isEqualTo(new CellValue.Code("基层一线、训练班"));
    }

    @Test
    void An_old_xls_file_is_read_the_same() {
        assertThat(Book.xls().read()).isEqualTo(Book.xlsx().read());
    }

    @Test
    void The_items_of_a_form_make_one_row_with_this_and_the_last_term() {
        Return reading = Book.xlsx().read().reading().orElseThrow();

        assertThat(reading.rows("S01")).hasSize(1);
        Row basics = reading.rows("S01").get(0);
        assertThat(basics.number()).isEqualTo(4);
        assertThat(basics.reading("B01").orElseThrow().value()).isEqualTo(new CellValue.Count(10));
        assertThat(basics.reading("B02_last").orElseThrow())
                .isEqualTo(new Reading(
                        "B02_last", new CellRef(Fixture.FILE, "基本情况", "D5"), "10", new CellValue.Count(10)));
        assertThat(basics.reading("B10").orElseThrow().value()).isInstanceOf(CellValue.Decimal.class);
    }

    @Test
    void A_grouped_form_makes_one_row_for_each_body() {
        Book book = Book.xlsx();
        for (int i = 0; i < 14; i++) {
            String item = Fixture.CATALOG.table("S07").fields().get(i).header();
            book.withRow("构成统计", 18 + i, "县党代表", item, "4", "3");
        }

        Transcript transcript = book.read();

        assertThat(Fixture.flat(transcript)).isEmpty();
        assertThat(transcript.reading().orElseThrow().rows("S07"))
                .extracting(
                        row -> row.reading("body").orElseThrow().value(),
                        row -> row.reading("women_last").orElseThrow().value())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(new CellValue.Code("县人大代表"), new CellValue.Count(10)),
                        org.assertj.core.groups.Tuple.tuple(new CellValue.Code("县党代表"), new CellValue.Count(3)));
    }

    @Test
    void Sheets_say_whether_they_are_filled_nil_or_not_begun() {
        Return reading = Book.xlsx().with("信访举报!B2", "暂未开展").read().reading().orElseThrow();

        assertThat(reading.state("S02")).isEqualTo(SheetState.FILLED);
        assertThat(reading.state("S04")).isEqualTo(SheetState.NONE);
        assertThat(reading.state("S13")).isEqualTo(SheetState.NOT_STARTED);
        assertThat(reading.sheet("S02").orElseThrow().stateCell()).contains(new CellRef(Fixture.FILE, "选区投票", "B2"));
    }
}
