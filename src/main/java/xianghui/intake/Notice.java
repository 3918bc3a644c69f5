package xianghui.intake;

import java.util.List;
import java.util.Map;
import xianghui.catalog.Severity;
import xianghui.returns.CellRef;
import xianghui.returns.Finding;
import xianghui.returns.Sentences;

/** What intake may have to say of a file. */
enum Notice {
    /** Not a file to be read. */
    PASSED_OVER("F-SKIPPED", Severity.NOTE),
    /** A file that the operating system does not hand over, or that is too big to be a return. */
    UNREAD("F-FILE", Severity.FATAL),
    DUPLICATE("F-DUPLICATE", Severity.NOTE),
    CORRECTED("F-CORRECTED", Severity.NOTE),
    CONFLICT("F-CONFLICT", Severity.FATAL);

    private static final Sentences SENTENCES = new Sentences("/messages/intake.properties");

    private final String id;
    private final Severity severity;

    Notice(String id, Severity severity) {
        this.id = id;
        this.severity = severity;
    }

    String id() {
        return id;
    }

    Finding of(String unit, String workbook, String variant, Map<String, String> values, List<CellRef> cells) {
        return new Finding(unit, workbook, id, severity, sentence(id + "." + variant, values), cells);
    }

    static String sentence(String key, Map<String, String> values) {
        return SENTENCES.say(key, values);
    }
}
