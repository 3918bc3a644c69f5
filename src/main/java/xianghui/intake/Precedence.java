package xianghui.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import xianghui.catalog.Catalog;
import xianghui.returns.CellRef;
import xianghui.returns.Finding;
import xianghui.returns.Return;
import xianghui.returns.Sentences;
import xianghui.returns.SubmissionId;

/** Decides which of several returns of one unit counts. */
public final class Precedence {

    /** By the day of filing that the cover states, then by receipt; the name settles what is left. */
    private static final Comparator<Candidate> EARLIER = Comparator.<Candidate, java.time.LocalDate>comparing(
                    candidate -> candidate.reading().filedOn())
            .thenComparing(Candidate::received)
            .thenComparing(candidate -> candidate.reading().workbook());

    private final Differences differences;

    public Precedence(Catalog catalog) {
        this.differences = new Differences(catalog);
    }

    /**
     * Looks at all returns of one unit for one term and period, those accepted before among them.
     *
     * <p>A correction replaces every acceptable return that was filed on an earlier day, and a file that went back to the
     * unit and was sent in again replaces what it grew out of. Where more than one then is
     * left they are in conflict and none is taken. A return that is not acceptable never replaces an acceptable one.
     */
    public Standing of(List<Candidate> candidates) {
        List<Candidate> different = different(candidates);
        List<Candidate> acceptable =
                different.stream().filter(Candidate::acceptable).toList();
        List<Candidate> left = acceptable.stream()
                .filter(one -> acceptable.stream().noneMatch(other -> other.corrects(one)))
                .toList();
        Optional<Candidate> accepted = left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
        Optional<Candidate> returned = returned(different, left);
        List<Candidate> conflicting = left.size() > 1 ? left : List.of();
        List<Return> superseded = different.stream()
                .filter(one -> !left.contains(one) && !returned.equals(Optional.of(one)))
                .map(Candidate::reading)
                .toList();
        List<Finding> findings = new ArrayList<>();
        accepted.ifPresent(one -> corrected(one, acceptable).ifPresent(findings::add));
        conflicting.forEach(one -> findings.add(conflict(one, conflicting)));
        return new Standing(
                accepted.map(Candidate::reading),
                returned.map(Candidate::reading),
                conflicting.stream().map(Candidate::reading).toList(),
                superseded,
                findings);
    }

    /** The same content counts once, as it first came; in the order of filing. */
    private static List<Candidate> different(List<Candidate> candidates) {
        Map<SubmissionId, Candidate> byContent = new LinkedHashMap<>();
        candidates.stream()
                .sorted(EARLIER)
                .forEach(candidate -> byContent.putIfAbsent(candidate.reading().file(), candidate));
        return List.copyOf(byContent.values());
    }

    /** The latest that is not acceptable, unless every acceptable one is later. */
    private static Optional<Candidate> returned(List<Candidate> different, List<Candidate> left) {
        return different.stream()
                .filter(one -> !one.acceptable())
                .max(EARLIER)
                .filter(one -> left.isEmpty() || left.stream().anyMatch(other -> EARLIER.compare(one, other) > 0));
    }

    private static Optional<Finding> corrected(Candidate accepted, List<Candidate> acceptable) {
        Return reading = accepted.reading();
        List<String> earlier = acceptable.stream()
                .filter(one -> accepted.corrects(one))
                .map(one -> Sentences.shown(one.reading().workbook()))
                .toList();
        Map<String, String> values =
                Map.of("file", Sentences.shown(reading.workbook()), "earlier", String.join(comma(), earlier));
        String variant = reading.correction() ? "later" : "reply";
        return earlier.isEmpty()
                ? Optional.empty()
                : Optional.of(Notice.CORRECTED.of(reading.unit(), reading.workbook(), variant, values, List.of()));
    }

    private Finding conflict(Candidate one, List<Candidate> all) {
        Return reading = one.reading();
        String files = all.stream()
                .map(other -> Sentences.shown(other.reading().workbook()))
                .collect(Collectors.joining(comma()));
        List<Difference> found = all.stream()
                .filter(other -> other != one)
                .flatMap(other -> differences.between(reading, other.reading()).stream())
                .toList();
        List<CellRef> cells = found.stream()
                .map(Difference::cell)
                .filter(cell -> cell.file().equals(reading.file()))
                .distinct()
                .toList();
        Map<String, String> values = Map.of("files", files, "differences", differences.told(found));
        return Notice.CONFLICT.of(
                reading.unit(), reading.workbook(), found.isEmpty() ? "same" : "different", values, cells);
    }

    private static String comma() {
        return Notice.sentence("comma", Map.of());
    }
}
