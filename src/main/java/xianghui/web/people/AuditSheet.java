package xianghui.web.people;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import xianghui.people.AuditLine;
import xianghui.people.Deed;
import xianghui.web.Moments;

/**
 * Writes lines of the audit log as comma-separated values that a spreadsheet opens in the right encoding and takes for
 * nothing but text: what looks like a formula gets an apostrophe before it, which has to be taken away to reckon the
 * hash again.
 */
final class AuditSheet {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\uFF1D\uFF0B\uFF0D\uFF20]");

    private final Writer writer;
    private final Words words;
    private final Moments moments;

    AuditSheet(Writer writer, Words words, Moments moments) {
        this.writer = writer;
        this.words = words;
        this.moments = moments;
    }

    void head() throws IOException {
        writer.write(BYTE_ORDER_MARK);
        row(words.say("audit.columns").split(","));
    }

    /** @param previous the hash of the line before it */
    void line(String previous, AuditLine line) {
        Deed deed = line.deed();
        try {
            row(
                    Long.toString(line.number()),
                    moments.second(deed.at()),
                    words.say("action." + deed.action()),
                    words.say("outcome." + deed.outcome()),
                    words.object(deed.object()),
                    previous,
                    deed.at().toString(),
                    deed.actor(),
                    deed.source(),
                    deed.action().name(),
                    deed.object(),
                    deed.outcome().name(),
                    line.hash());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void row(String... cells) throws IOException {
        writer.write(Arrays.stream(cells).map(AuditSheet::cell).collect(Collectors.joining(",")));
        writer.write("\r\n");
    }

    private static String cell(String text) {
        String plain = FORMULA.matcher(text).find() ? "'" + text : text;
        return "\"" + plain.replace("\"", "\"\"") + "\"";
    }
}
