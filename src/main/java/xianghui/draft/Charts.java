package xianghui.draft;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;

/** Brings the charts of her file up to date: their values and the workbooks inside, not their looks. */
final class Charts {

    private static final String RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final Pattern RELATION = Pattern.compile("<(?:\\w+:)?Relationship\\s[^>]*>");
    private static final Pattern VALUE = Pattern.compile("(<((?:\\w+:)?)v>)([^<]*)(?=</\\2v>)");
    private static final Pattern POINT = Pattern.compile("<(?:\\w+:)?pt\\s+idx=\"(\\d+)\"");

    private Charts() {}

    /** A chart by the part that it is drawn in. */
    private record Chart(WordFile file, Element shown, String part) {

        String xml() {
            return new String(file.part(part).orElse(new byte[0]), StandardCharsets.UTF_8);
        }

        List<String> values() {
            return VALUE.matcher(xml()).results().map(one -> one.group(3)).toList();
        }

        List<String> points() {
            return POINT.matcher(xml()).results().map(one -> one.group(1)).toList();
        }

        Optional<String> workbook() {
            return relations(file, part).values().stream()
                    .filter(target -> target.endsWith(".xlsx"))
                    .findFirst();
        }
    }

    /** Renews what she has not changed; the names of those that cannot be renewed are returned. */
    static List<String> renew(WordFile base, WordFile hers, WordFile ours) {
        Map<String, Chart> before = charts(base);
        Map<String, Chart> now = charts(ours);
        List<String> stale = new ArrayList<>();
        charts(hers).forEach((name, chart) -> {
            Chart old = before.get(name);
            Chart next = now.get(name);
            if (old == null || next == null || next.values().equals(chart.values())) {
                return;
            }
            boolean untouched = chart.values().equals(old.values());
            if (untouched
                    && chart.points().equals(next.points())
                    && next.values().size() == chart.values().size()) {
                renew(chart, next);
            } else if (!next.values().equals(old.values())) {
                stale.add(name);
            }
        });
        return stale;
    }

    private static void renew(Chart chart, Chart next) {
        List<String> values = next.values();
        int[] at = {0};
        String renewed = VALUE.matcher(chart.xml())
                .replaceAll((MatchResult one) -> Matcher.quoteReplacement(one.group(1) + values.get(at[0]++)));
        chart.file().part(chart.part(), renewed.getBytes(StandardCharsets.UTF_8));
        if (chart.workbook().isPresent() && next.workbook().isPresent()) {
            next.file().part(next.workbook().get()).ifPresent(workbook -> chart.file()
                    .part(chart.workbook().get(), workbook));
        }
        chart.shown().setAttribute("descr", next.shown().getAttribute("descr"));
    }

    private static Map<String, Chart> charts(WordFile file) {
        Map<String, String> relations = relations(file, WordFile.BODY);
        Map<String, Chart> charts = new LinkedHashMap<>();
        for (Element drawing : Xml.all(file.body(), "drawing")) {
            Optional<Element> shown = find(drawing, "docPr");
            Optional<String> part = find(drawing, "chart")
                    .map(chart -> chart.getAttributeNS(RELATIONSHIPS, "id"))
                    .map(relations::get);
            if (shown.isPresent() && part.isPresent()) {
                charts.putIfAbsent(shown.get().getAttribute("name"), new Chart(file, shown.get(), part.get()));
            }
        }
        return charts;
    }

    private static Optional<Element> find(Element parent, String name) {
        for (Element child : Xml.children(parent)) {
            if (name.equals(child.getLocalName())) {
                return Optional.of(child);
            }
            Optional<Element> below = find(child, name);
            if (below.isPresent()) {
                return below;
            }
        }
        return Optional.empty();
    }

    /** The parts that a part refers to, by the id of the reference. */
    private static Map<String, String> relations(WordFile file, String part) {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        String name = folder + "_rels/" + part.substring(slash + 1) + ".rels";
        String xml = new String(file.part(name).orElse(new byte[0]), StandardCharsets.UTF_8);
        Map<String, String> relations = new LinkedHashMap<>();
        for (Matcher found = RELATION.matcher(xml); found.find(); ) {
            attribute(found.group(), "Id").ifPresent(id -> attribute(found.group(), "Target")
                    .ifPresent(target -> relations.put(id, resolved(folder, target))));
        }
        return relations;
    }

    private static Optional<String> attribute(String element, String name) {
        Matcher found = Pattern.compile("\\b" + name + "=\"([^\"]*)\"").matcher(element);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static String resolved(String folder, String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String path = folder;
        String rest = target;
        while (rest.startsWith("../")) {
            rest = rest.substring(3);
            path = path.substring(0, path.lastIndexOf('/', path.length() - 2) + 1);
        }
        return path + rest;
    }
}
