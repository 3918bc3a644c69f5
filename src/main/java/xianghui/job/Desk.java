package xianghui.job;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import xianghui.aggregation.Aggregator;
import xianghui.aggregation.Figures;
import xianghui.blank.CheckCode;
import xianghui.catalog.Catalog;
import xianghui.catalog.Unit;
import xianghui.intake.Archive;
import xianghui.intake.Candidate;
import xianghui.intake.Inbox;
import xianghui.intake.Precedence;
import xianghui.publication.Manifest;
import xianghui.publication.Shelf;
import xianghui.publication.Volume;
import xianghui.returns.Finding;
import xianghui.returns.Return;
import xianghui.returns.SubmissionId;

/** Looks at files without keeping anything of them. */
public final class Desk {

    private final Folders folders;
    private final Inbox inbox;
    private final RulebookReader reader;

    public Desk(Folders folders, Clock clock, RulebookReader reader) {
        this.folders = folders;
        this.inbox = new Inbox(clock, folders.still());
        this.reader = reader;
    }

    /**
     * Reads and checks files one by one.
     *
     * @throws DefinitionsRefusedException if the definitions cannot be used
     */
    public List<Assessment> assess(List<Path> files) throws IOException {
        Catalog catalog = reader.catalog();
        Assessor assessor = new Assessor(catalog, catalog.county().asOf(), reader.decisions(catalog));
        List<Assessment> assessments = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            Optional<Finding> refused = Inbox.tooLarge(file);
            if (refused.isPresent()) {
                assessments.add(Assessment.refused(name, refused.get()));
            } else {
                byte[] content = Files.readAllBytes(file);
                assessments.add(assessor.assess(Archive.idOf(content), name, content));
            }
        }
        return assessments;
    }

    /**
     * Reckons the code by which a signed paper is matched with a file.
     *
     * @throws DefinitionsRefusedException if the definitions cannot be used
     */
    public CheckCode checkCode() {
        return new CheckCode(reader.catalog());
    }

    /**
     * What was asked, what counts of the files, and what it adds up to.
     *
     * @param report the day of the report that the files were accepted for; none if they are those of the inbox
     */
    public record Sum(Catalog catalog, Optional<LocalDate> report, List<Return> accepted, Figures figures) {
        public Sum {
            accepted = List.copyOf(accepted);
        }
    }

    /**
     * Adds up the files that the last report was made of, as they were kept, also those that came through the page. Where
     * there is no report, or its files are no longer kept, those of the inbox.
     *
     * @throws DefinitionsRefusedException if the definitions cannot be used
     */
    public Sum addUp(Optional<LocalDate> asOf) throws IOException {
        Catalog catalog = reader.catalog();
        LocalDate day = asOf.orElse(catalog.county().asOf());
        Assessor assessor = new Assessor(catalog, day, reader.decisions(catalog));
        Optional<List<Return>> reported = reported(catalog, day, assessor);
        List<Return> accepted = reported.isPresent() ? reported.get() : inInbox(catalog, assessor);
        return new Sum(catalog, reported.map(any -> day), accepted, Aggregator.aggregate(catalog, day, accepted));
    }

    private Optional<List<Return>> reported(Catalog catalog, LocalDate day, Assessor assessor) throws IOException {
        Optional<Volume> volume = new Shelf(folders.outputFolder())
                .current().stream()
                        .filter(one ->
                                one.manifest().term().equals(catalog.county().term()))
                        .filter(one -> one.asOf().equals(day))
                        .findFirst();
        if (volume.isEmpty()) {
            return Optional.empty();
        }
        Archive archive = new Archive(folders.archive());
        List<Return> accepted = new ArrayList<>();
        for (Manifest.Input input : volume.get().manifest().inputs()) {
            if (input.use().equals(Manifest.ACCEPTED)) {
                SubmissionId file = new SubmissionId(input.sha256());
                if (!archive.has(file)) {
                    return Optional.empty();
                }
                assessor.assess(file, input.workbook(), archive.content(file))
                        .reading()
                        .ifPresent(accepted::add);
            }
        }
        return Optional.of(accepted);
    }

    private List<Return> inInbox(Catalog catalog, Assessor assessor) throws IOException {
        List<Candidate> candidates = new ArrayList<>();
        inbox.receive(folders.inbox(), (file, content) -> {
            Assessment one = assessor.assess(file.id(), file.originalName(), content);
            one.reading()
                    .map(reading -> new Candidate(
                            reading,
                            file.received(),
                            one.acceptable(),
                            one.reply().lineage()))
                    .ifPresent(candidates::add);
        });
        Precedence precedence = new Precedence(catalog);
        List<Return> accepted = new ArrayList<>();
        for (Unit unit : catalog.county().units()) {
            List<Candidate> own = candidates.stream()
                    .filter(one -> one.reading().unit().equals(unit.code()))
                    .toList();
            precedence.of(own).accepted().ifPresent(accepted::add);
        }
        return accepted;
    }
}
