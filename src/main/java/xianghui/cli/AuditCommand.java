package xianghui.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xianghui.audit.Remark;
import xianghui.draft.UnreadableDraftException;
import xianghui.job.AuditDesk;
import xianghui.publication.AlteredFileException;

/** Says which numbers and sentences of an edited summary the data do not bear out. */
public final class AuditCommand {

    private final AuditDesk desk;
    private final Console console;

    public AuditCommand(AuditDesk desk, Console console) {
        this.desk = desk;
        this.console = console;
    }

    ExitCode execute(Order.Audit order) {
        if (!Files.isRegularFile(order.file())) {
            throw new CommandRefusedException(
                    "refused.file", Map.of("what", order.file().toString()));
        }
        AuditDesk.Audit audit = audit(order);
        console.say("audit.report", Map.of("folder", audit.report().toString(), "day", audit.asOf()));
        if (!audit.same()) {
            console.say("audit.other-run");
        }
        audit.remarks().stream()
                .filter(remark -> order.all() || remark.isFault())
                .forEach(remark -> tell(remark, audit));
        long faults = audit.remarks().stream().filter(Remark::isFault).count();
        console.say(
                "audit.counts",
                Map.of(
                        "agrees", String.valueOf(audit.count(Remark.Kind.AGREES)),
                        "changed", String.valueOf(audit.count(Remark.Kind.HAND_CHANGED)),
                        "unsupported", String.valueOf(audit.count(Remark.Kind.UNSUPPORTED)),
                        "unearned", String.valueOf(audit.count(Remark.Kind.UNEARNED))));
        return faults == 0 ? ExitCode.COMPLETE : ExitCode.INCOMPLETE;
    }

    private AuditDesk.Audit audit(Order.Audit order) {
        try {
            Optional<Path> near =
                    Optional.ofNullable(order.file().toAbsolutePath().getParent());
            return desk.audit(AuditDesk.content(order.file()), near, order.report());
        } catch (UnreadableDraftException e) {
            throw new CommandRefusedException(
                    "refused.audit.file", Map.of("what", order.file().toString()));
        } catch (AlteredFileException e) {
            throw new CommandRefusedException("refused.audit.report", Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void tell(Remark remark, AuditDesk.Audit audit) {
        console.say(
                "audit." + remark.kind(),
                Map.of(
                        "place",
                        AuditDesk.words(remark.place()),
                        "found",
                        remark.found(),
                        "expected",
                        expected(remark)));
        console.say("audit.sentence", Map.of("sentence", remark.sentence()));
        if (remark.figure().isPresent() && remark.kind() == Remark.Kind.HAND_CHANGED) {
            var figure = remark.figure().get();
            List<String> cells = audit.cells().getOrDefault(figure.key().toString(), List.of());
            console.say(
                    "audit.figure",
                    Map.of(
                            "metric", figure.key().metric(),
                            "name", figure.name(),
                            "amount", figure.amount(),
                            "unit", figure.unit(),
                            "exact", figure.exact(),
                            "cells", String.join(console.words("comma", Map.of()), cells),
                            "count", String.valueOf(figure.numeratorCells() + figure.denominatorCells())));
        }
        if (remark.kind() == Remark.Kind.UNEARNED && !remark.expected().isEmpty()) {
            remark.expected().lines().forEach(line -> console.say("audit.said", Map.of("text", line)));
        }
    }

    private static String expected(Remark remark) {
        return remark.figure()
                .flatMap(figure -> figure.printed().stream().findFirst())
                .filter(any -> remark.expected().isEmpty())
                .orElse(remark.expected());
    }
}
