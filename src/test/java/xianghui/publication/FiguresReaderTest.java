package xianghui.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import xianghui.aggregation.Coverage;
import xianghui.aggregation.FigureKey;
import xianghui.narrative.Trial;

@DisplayNameGeneration(ReplaceUnderscores.class)
class FiguresReaderTest {

    private static final String FILE = """
            {"term": "第十六届", "asOf": "2026-06-30", "added later": {"x": [1]},
             "coverage": {"expected": 3, "accepted": 2, "missing": [{"code": "03", "name": "丙乡"}]},
             "figures": [
              {"metric": "T05", "name": "参选率", "scope": "county", "term": "current", "by": {"层级": "县|乡"}, "amount": "93.4",
               "exact": "467/500", "unit": "%", "numerator": "467", "denominator": "500",
               "coverage": {"units": 2, "expected": 3, "missing": ["03"]}, "printed": ["93.4", "九成"],
               "cells": {"numerator": [{"unit": "01", "workbook": "01甲镇.xlsx", "sheet": "选区投票", "cell": "C4"},
                                       {"unit": "02", "workbook": "02乙镇.xlsx", "sheet": "选区投票", "cell": "C5"}],
                         "denominator": [{"unit": "01", "workbook": "01甲镇.xlsx", "sheet": "选区投票", "cell": "B4"}]}},
              {"metric": "B01", "name": "总人口", "scope": "02", "term": "previous", "by": {}, "amount": "7", "exact": "7",
               "unit": "人", "numerator": null, "denominator": null, "coverage": {"units": 1, "expected": 1, "missing": []},
               "printed": [], "cells": {"numerator": [{"unit": "02", "workbook": "𠮷.xlsx", "sheet": "基本情况", "cell": "D9"}], "denominator": []}}],
             "claims": [
              {"claim": "CL01", "by": {"层级": "乡"}, "alternative": "B", "when": "[T05] > 0", "text": "参选率93.4%",
               "figures": ["T05|county|current|层级=县^1乡"],
               "tried": [{"alternative": "A", "when": "covered", "answer": "broken", "inputs": {"covered": "false"}},
                         {"alternative": "B", "when": "[T05] > 0", "answer": "holds", "inputs": {"T05": "93.4%"}}]},
              {"claim": "CL02", "by": {}, "alternative": "C", "text": "", "figures": []}]}
            """;

    private static final byte[] BYTES = FILE.getBytes(StandardCharsets.UTF_8);

    @Test
    void everything_but_the_cells_is_read() throws IOException {
        PublishedFigures read = FiguresReader.read(new ByteArrayInputStream(BYTES));

        assertThat(read.term()).isEqualTo("第十六届");
        assertThat(read.asOf()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(read.expected()).isEqualTo(3);
        assertThat(read.accepted()).isEqualTo(2);
        assertThat(read.missing()).isEqualTo(Map.of("03", "丙乡"));
        assertThat(read.figures()).hasSize(2);
        PublishedFigure share = read.of("T05").get(0);
        assertThat(share.key()).isEqualTo(FigureKey.ofCounty("T05", Map.of("层级", "县|乡")));
        assertThat(List.of(share.amount(), share.exact(), share.unit(), share.numerator(), share.denominator()))
                .containsExactly("93.4", "467/500", "%", "467", "500");
        assertThat(share.coverage()).isEqualTo(new Coverage(2, 3, List.of("03")));
        assertThat(share.printed()).containsExactly("93.4", "九成");
        assertThat(List.of(share.numeratorCells(), share.denominatorCells())).containsExactly(2, 1);
        assertThat(read.of("B01").get(0).numerator()).isEmpty();
    }

    @Test
    void claims_come_with_what_was_tried_and_without_it_from_files_of_earlier_versions() throws IOException {
        List<PublishedClaim> claims =
                FiguresReader.read(new ByteArrayInputStream(BYTES)).claims();

        assertThat(claims).hasSize(2);
        assertThat(claims.get(0).when()).isEqualTo("[T05] > 0");
        assertThat(claims.get(0).tried())
                .containsExactly(
                        new Trial("A", "covered", Trial.Answer.BROKEN, Map.of("covered", "false")),
                        new Trial("B", "[T05] > 0", Trial.Answer.HOLDS, Map.of("T05", "93.4%")));
        assertThat(claims.get(0).figures()).containsExactly(FigureKey.ofCounty("T05", Map.of("层级", "县|乡")));
        assertThat(claims.get(1).tried()).isEmpty();
        assertThat(claims.get(1).when()).isEmpty();
    }

    @Test
    void the_cells_of_a_figure_are_read_from_its_place_on() throws IOException {
        PublishedFigures read = FiguresReader.read(new ByteArrayInputStream(BYTES));

        FiguresReader.Cells share = cells(read.figures().get(0));
        assertThat(share.numerator())
                .containsExactly(
                        new PublishedCell("01", "01甲镇.xlsx", "选区投票", "C4"),
                        new PublishedCell("02", "02乙镇.xlsx", "选区投票", "C5"));
        assertThat(share.denominator()).containsExactly(new PublishedCell("01", "01甲镇.xlsx", "选区投票", "B4"));
        assertThat(cells(read.figures().get(1)).numerator())
                .containsExactly(new PublishedCell("02", "𠮷.xlsx", "基本情况", "D9"));
    }

    private static FiguresReader.Cells cells(PublishedFigure figure) throws IOException {
        InputStream content = new ByteArrayInputStream(BYTES);
        content.skipNBytes(figure.place());
        return FiguresReader.cells(content);
    }
}
