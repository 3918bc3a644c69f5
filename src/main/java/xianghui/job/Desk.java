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
import xianghui.returns.Finding;
import xianghui.returns.Return;

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

    /** What was asked, what counts of the files in the inbox, and what it adds up to. */
    public record Sum(Catalog catalog, List<Return> accepted, Figures figures) {
        public Sum {
            accepted = List.copyOf(accepted);
        }
    }

    /**
     * Adds up the files of the inbox alone.
     *
     * @throws DefinitionsRefusedException if the definitions cannot be used
     */
    public Sum addUp(Optional<LocalDate> asOf) throws IOException {
        Catalog catalog = reader.catalog();
        LocalDate day = asOf.orElse(catalog.county().asOf());
        Assessor assessor = new Assessor(catalog, day, reader.decisions(catalog));
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
        return new Sum(catalog, accepted, Aggregator.aggregate(catalog, day, accepted));
    }
}
