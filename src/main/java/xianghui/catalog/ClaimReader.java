package xianghui.catalog;

import java.util.ArrayList;
import java.util.List;

/** Reads a claim. */
final class ClaimReader {

    private static final String OMIT = "omit";

    private ClaimReader() {}

    static Claim read(Entry entry) {
        return new Claim(
                entry.text("id"),
                entry.text("name"),
                entry.texts("sheets"),
                entry.word("over", Role.ALL),
                entry.entry("for-each").map(each -> each.as(ClaimReader::forEach)),
                alternatives(entry));
    }

    private static Claim.ForEach forEach(Entry entry) {
        return new Claim.ForEach(
                entry.text("metric"), entry.texts("dimensions"), entry.text("merge", ""), entry.text("join", ""));
    }

    private static List<Claim.Alternative> alternatives(Entry entry) {
        List<Entry> written = entry.entries("alternatives");
        List<Claim.Alternative> alternatives = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            boolean last = i == written.size() - 1;
            alternatives.add(written.get(i).as(keys -> alternative(keys, last)));
        }
        return alternatives;
    }

    private static Claim.Alternative alternative(Entry entry, boolean last) {
        if (last && entry.has("when")) {
            entry.problem("claim.last-with-when", entry.text("id"));
        }
        String text = entry.text("text");
        return new Claim.Alternative(
                entry.text("id"),
                last ? entry.expression("when", "true") : entry.expression("when"),
                text.equals(OMIT) ? "" : text);
    }
}
