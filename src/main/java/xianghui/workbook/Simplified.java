package xianghui.workbook;

import com.github.houbb.opencc4j.support.datamap.impl.DataMapDefault;
import java.util.List;

/**
 * Traditional characters as simplified ones, for comparison only. One character at a time and whatever stands beside
 * it: converters of phrases turn 程序 into 程式. Where a traditional character is kept in some words (乾坤, 瞭望), it
 * is taken for its simplified form all the same, so that 乾部 is 干部; two spellings that are compared suffer alike.
 */
final class Simplified {

    private static final char FIRST = '\u3400';
    private static final char[] CHARACTERS = table();

    private Simplified() {}

    static String of(String text) {
        int simple = 0;
        while (simple < text.length() && of(text.charAt(simple)) == text.charAt(simple)) {
            simple++;
        }
        if (simple == text.length()) {
            return text;
        }
        char[] characters = text.toCharArray();
        for (int i = simple; i < characters.length; i++) {
            characters[i] = of(characters[i]);
        }
        return new String(characters);
    }

    private static char of(char character) {
        return character < FIRST ? character : CHARACTERS[character - FIRST];
    }

    private static char[] table() {
        char[] table = new char[Character.MAX_VALUE + 1 - FIRST];
        for (int i = 0; i < table.length; i++) {
            table[i] = (char) (FIRST + i);
        }
        new DataMapDefault().tsChar().forEach((traditional, simplified) -> put(table, traditional, simplified));
        return table;
    }

    /** Of several simplified forms the first that is not the traditional one itself. */
    private static void put(char[] table, String traditional, List<String> simplified) {
        if (traditional.length() == 1 && traditional.charAt(0) >= FIRST) {
            simplified.stream()
                    .filter(form -> form.length() == 1 && !form.equals(traditional))
                    .findFirst()
                    .ifPresent(form -> table[traditional.charAt(0) - FIRST] = form.charAt(0));
        }
    }
}
