package xianghui.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import xianghui.catalog.Catalog;
import xianghui.catalog.CodeList;
import xianghui.catalog.Field;
import xianghui.returns.CellValue;
import xianghui.spreadsheet.GridCell;

/** Understands words of a code list in all their known spellings. */
final class CodeMeaning {

    private static final int LONGEST_LIST = 12;
    private static final String COMMA = Words.word("comma");

    private final Map<String, CodeList> lists;
    private final Map<String, Map<String, String>> spellings = new TreeMap<>();

    CodeMeaning(Catalog catalog) {
        lists = catalog.codes();
        lists.forEach((name, list) -> spellings.put(name, spellings(list)));
    }

    private static Map<String, String> spellings(CodeList list) {
        Map<String, String> spellings = new HashMap<>();
        list.values().forEach((code, synonyms) -> synonyms.forEach(word -> spellings.put(Spelling.folded(word), code)));
        list.values().keySet().forEach(code -> spellings.put(Spelling.folded(code), code));
        return spellings;
    }

    /** A code and its other spellings; one character alone is near to too many words. */
    private static Stream<String> spellings(CodeList list, String code) {
        return Stream.concat(
                Stream.of(code),
                list.values().getOrDefault(code, List.of()).stream().filter(word -> word.length() > 1));
    }

    /** The code that is spelt so, if the list knows it. */
    Optional<String> code(String list, String typed) {
        return Optional.ofNullable(spellings.getOrDefault(list, Map.of()).get(Spelling.folded(typed)));
    }

    Meaning one(Field field, GridCell cell) {
        return code(field.codes(), cell.typed())
                .map(code -> Meaning.of(new CellValue.Code(code)))
                .orElseGet(() -> unknown(field, List.of(cell.typed()), kept(field, cell.typed())));
    }

    /** A flag; its list holds yes and no in all their spellings. */
    Meaning flag(Field field, GridCell cell) {
        return code(field.codes(), cell.typed())
                .map(code -> Meaning.of(new CellValue.Code(code)))
                .orElseGet(() -> Meaning.unreadable(Fault.FLAG, "words"));
    }

    Meaning several(Field field, GridCell cell) {
        Set<String> codes = new LinkedHashSet<>();
        List<String> unknown = new ArrayList<>();
        for (String word : cell.typed().split("[、,，;；/／+＋\\s]+")) {
            if (!Spelling.plain(word).isEmpty()) {
                Optional<String> code = code(field.codes(), word);
                codes.add(code.orElseGet(() -> kept(field, word)));
                if (code.isEmpty()) {
                    unknown.add(word);
                }
            }
        }
        String joined = String.join(COMMA, codes);
        return unknown.isEmpty() ? Meaning.of(new CellValue.Code(joined)) : unknown(field, unknown, joined);
    }

    private CodeList list(Field field) {
        return Optional.ofNullable(lists.get(field.codes()))
                .orElseThrow(() -> new IllegalStateException("no code list " + field.codes()));
    }

    /** What stands for a word that the list does not know. */
    private String kept(Field field, String word) {
        String unclassified = list(field).unclassified();
        return unclassified.isEmpty() ? Spelling.tidy(word) : unclassified;
    }

    private Meaning unknown(Field field, List<String> words, String kept) {
        CodeList list = list(field);
        if (list.open()) {
            return Meaning.of(new CellValue.Text(kept));
        }
        Optional<String> meant = words.stream()
                .flatMap(word -> NearMatch.of(word, list.values().keySet(), code -> spellings(list, code)).stream())
                .findFirst();
        Map<String, String> values = Map.of(
                "known", known(list),
                "meant", Words.quoted(meant.orElse("")));
        String variant = meant.isPresent() ? "near" : "unknown";
        return list.unclassified().isEmpty()
                ? Meaning.unreadable(Fault.CODE, variant, values)
                : Meaning.of(new CellValue.Code(kept)).but(Fault.UNCLASSIFIED, variant, values);
    }

    private static String known(CodeList list) {
        String words = list.values().keySet().stream().limit(LONGEST_LIST).collect(Collectors.joining(COMMA));
        return list.values().size() > LONGEST_LIST ? words + "…" : words;
    }
}
