package xianghui.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import xianghui.catalog.Catalog;
import xianghui.catalog.Rule;
import xianghui.returns.Return;
import xianghui.returns.Sheet;

/** A neighbour's roster under another unit's cover. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class CopiedRowsTest {

    @Test
    void Both_units_are_told_of_each_other_and_of_no_person() {
        Catalog catalog = Examples.catalog();
        Rule rule = catalog.rules().stream()
                .filter(one -> one.id().equals("R-D17"))
                .findFirst()
                .orElseThrow();
        Return source = SampleReturns.filed(SampleReturns.golden().get("01"));
        Return copier = with(
                SampleReturns.filed(SampleReturns.golden().get("02")),
                source.sheet("S05").orElseThrow());
        Return third = SampleReturns.filed(SampleReturns.golden().get("03"));
        List<String> findings = new Validator(
                        Examples.only(rule, catalog), catalog.county().asOf())
                .validateAcross(List.of(source, copier, third)).stream()
                        .map(finding -> String.join(
                                " ", finding.unit(), finding.severity().name(), finding.message()))
                        .toList();
        assertThat(findings)
                .containsExactly(
                        "01 QUERY “代表委员花名册”表的232行数据与柳坪镇的完全相同，请核对是否误用了别的单位的报表",
                        "02 QUERY “代表委员花名册”表的232行数据与垚城镇的完全相同，请核对是否误用了别的单位的报表");
    }

    private static Return with(Return filed, Sheet roster) {
        SortedMap<String, Sheet> sheets = new TreeMap<>(filed.sheets());
        sheets.put("S05", roster);
        return new Return(
                filed.file(),
                filed.workbook(),
                filed.unit(),
                filed.term(),
                filed.period(),
                filed.correction(),
                filed.filedOn(),
                filed.cover(),
                sheets);
    }
}
