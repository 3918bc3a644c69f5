package xianghui.job;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import xianghui.blank.BlankWorkbook;
import xianghui.blank.CheckCode;
import xianghui.catalog.County;
import xianghui.catalog.Unit;
import xianghui.intake.Archive;
import xianghui.intake.Difference;
import xianghui.intake.Differences;
import xianghui.intake.Submission;
import xianghui.intake.Submissions;
import xianghui.intake.Upload;
import xianghui.returns.Return;
import xianghui.returns.Returns;
import xianghui.returns.SubmissionId;
import xianghui.store.JdbcUploads;
import xianghui.store.Judgement;

/** All files that a unit has filed for this term and period, side by side, and the blank form that it may fill in. */
public final class Versions {

    private final CurrentRules rules;
    private final Board board;
    private final Submissions submissions;
    private final Returns returns;
    private final JdbcUploads uploads;
    private final Archive archive;

    Versions(
            CurrentRules rules,
            Board board,
            Submissions submissions,
            Returns returns,
            JdbcUploads uploads,
            Archive archive) {
        this.rules = rules;
        this.board = board;
        this.submissions = submissions;
        this.returns = returns;
        this.uploads = uploads;
        this.archive = archive;
    }

    /** The files of a unit, the first first; none if there is no such unit. */
    public List<Version> of(String unit) {
        County county = rules.now().catalog().county();
        return county.unit(unit).map(known -> of(known, county)).orElse(List.of());
    }

    /** The one of that number. */
    public Optional<Version> of(String unit, int number) {
        return of(unit).stream().filter(one -> one.number() == number).findFirst();
    }

    /** The cells in which two versions differ; nothing where one of them holds no return of the unit. */
    public Optional<List<Difference>> differences(Version one, Version other) {
        Optional<Return> before = reading(one);
        Optional<Return> after = reading(other);
        return before.isEmpty() || after.isEmpty()
                ? Optional.empty()
                : Optional.of(inOrder(new Differences(rules.now().catalog()).between(before.get(), after.get())));
    }

    /** Sheet by sheet as they come, and within a sheet as one reads it. */
    private static List<Difference> inOrder(List<Difference> differences) {
        List<String> sheets =
                differences.stream().map(one -> one.cell().sheet()).distinct().toList();
        return differences.stream()
                .sorted(Comparator.<Difference>comparingInt(
                                one -> sheets.indexOf(one.cell().sheet()))
                        .thenComparingInt(one -> row(one.cell().address()))
                        .thenComparingInt(one -> one.cell().address().length())
                        .thenComparing(one -> one.cell().address()))
                .toList();
    }

    private static int row(String address) {
        String digits = address.replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Integer.parseInt(digits);
    }

    /**
     * A version as it came.
     *
     * @throws IOException if it cannot be read
     */
    public byte[] content(Version version) throws IOException {
        return archive.content(version.file().id());
    }

    /** The form that a unit is given to fill in, with what is known of it. */
    public byte[] blank(Unit unit) {
        return BlankWorkbook.of(rules.now().catalog(), unit, returns.lastAccepted(unit.code()));
    }

    private Optional<Return> reading(Version version) {
        return version.readable() ? returns.find(version.file().id()) : Optional.empty();
    }

    private List<Version> of(Unit unit, County county) {
        Settlement settlement = board.settlement(unit);
        Map<SubmissionId, Judgement> judged = new LinkedHashMap<>();
        settlement.judgements().forEach(one -> judged.put(one.file(), one));
        Map<SubmissionId, List<Upload>> sent = new LinkedHashMap<>();
        for (Upload upload : uploads.all(county.term(), county.period())) {
            boolean own = upload.unit().isEmpty() ? judged.containsKey(upload.file()) : upload.isFor(unit.code());
            if (own) {
                sent.computeIfAbsent(upload.file(), file -> new ArrayList<>()).add(upload);
            }
        }
        Set<SubmissionId> readable = Set.copyOf(returns.files(unit.code(), county.term(), county.period()));
        Set<SubmissionId> all = new LinkedHashSet<>(readable);
        all.addAll(judged.keySet());
        all.addAll(sent.keySet());
        List<Submission> files = all.stream()
                .map(file -> submissions.find(file).orElseThrow())
                .sorted(Comparator.comparing(Submission::received)
                        .thenComparing(file -> file.id().sha256()))
                .toList();
        List<Version> versions = new ArrayList<>();
        for (Submission file : files) {
            List<Upload> own = sent.getOrDefault(file.id(), List.of());
            Optional<Judgement> judgement = Optional.ofNullable(judged.get(file.id()));
            versions.add(new Version(
                    versions.size() + 1,
                    file,
                    own,
                    use(own, judgement, settlement),
                    readable.contains(file.id()),
                    checkCode(own, judgement, settlement)));
        }
        return versions;
    }

    private static Version.Use use(List<Upload> own, Optional<Judgement> judgement, Settlement settlement) {
        if (judgement.isPresent()) {
            return use(judgement.get(), settlement);
        }
        Optional<Upload> valid =
                own.stream().filter(one -> one.withdrawal().isEmpty()).findFirst();
        if (valid.isPresent()) {
            return valid.get().unread() ? Version.Use.BROKEN : Version.Use.UNREAD;
        }
        return own.isEmpty() ? Version.Use.GONE : Version.Use.WITHDRAWN;
    }

    private static Version.Use use(Judgement judgement, Settlement settlement) {
        if (settlement.counts(judgement)) {
            return settlement.conflicts(judgement) ? Version.Use.CONFLICT : Version.Use.COUNTING;
        }
        if (settlement.superseded(judgement)) {
            return Version.Use.SUPERSEDED;
        }
        return judgement.acceptable() ? Version.Use.CONFLICT : Version.Use.RETURNED;
    }

    private String checkCode(List<Upload> own, Optional<Judgement> judgement, Settlement settlement) {
        Optional<String> known = own.stream()
                .map(Upload::checkCode)
                .filter(code -> !code.isEmpty())
                .findFirst();
        return known.or(() -> judgement
                        .flatMap(one -> settlement
                                .readings()
                                .filter(reading -> reading.file().equals(one.file()))
                                .findFirst())
                        .map(new CheckCode(rules.now().catalog())::of))
                .orElse("");
    }
}
