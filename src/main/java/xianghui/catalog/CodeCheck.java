package xianghui.catalog;

/** Looks for words that a code list knows twice, or only as bearers of an attribute. */
final class CodeCheck {

    private CodeCheck() {}

    static void look(Place place, CodeList list) {
        Twice spellings = new Twice();
        list.values().forEach((code, others) -> {
            spellings.look(place, "code.twice", java.util.List.of(code));
            spellings.look(place, "code.twice", others);
        });
        if (!list.unclassified().isEmpty()) {
            spellings.look(place, "code.twice", java.util.List.of(list.unclassified()));
        }
        list.attributes().values().forEach(attribute -> attribute
                .keySet()
                .forEach(code -> place.expect(list.codes(), "code.unknown", code)));
    }
}
