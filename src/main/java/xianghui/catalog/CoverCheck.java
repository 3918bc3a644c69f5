package xianghui.catalog;

import java.util.List;
import java.util.Optional;

/** Looks for the fields of the cover that the program itself reads. */
final class CoverCheck {

    static final String COVER = "S00";
    static final String ROLE = "unit_role";
    static final String PERIOD = "period";

    private static final List<String> FIELDS =
            List.of("unit_code", "unit_name", ROLE, "term", "template_version", "filing", PERIOD, "as_of", "filed_on");
    private static final List<String> OF_TWO_WORDS = List.of(ROLE, "filing");

    private CoverCheck() {}

    static void look(Catalog catalog, Place place) {
        Table cover = catalog.tables().get(COVER);
        if (cover == null || cover.layout() != Table.Layout.COVER) {
            place.problem("cover.missing", COVER);
            return;
        }
        FIELDS.stream()
                .filter(id -> cover.field(id).isEmpty())
                .forEach(id -> place.problem("cover.field-missing", COVER, id));
        OF_TWO_WORDS.stream()
                .flatMap(id -> cover.field(id).stream())
                .flatMap(field -> Optional.ofNullable(catalog.codes().get(field.codes())).stream())
                .filter(list -> list.values().size() != 2)
                .forEach(list -> place.problem("cover.not-two-words", list.name()));
    }
}
