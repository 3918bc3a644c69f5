package xianghui.edition;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import xianghui.edition.Proposal.State;
import xianghui.edition.RefusedException.Reason;
import xianghui.publication.AlteredFileException;
import xianghui.publication.SealedFolder;
import xianghui.publication.Shelf;
import xianghui.publication.Volume;
import xianghui.returns.Sentences;

/**
 * Makes a version of a report final: one person proposes it, another confirms it, and from then on a copy of its files is
 * kept as it is. Later runs write working versions beside it. A new final version needs the last one to be opened, with a
 * reason, and gets the next number.
 *
 * <p>One process works on the database, so that this object's lock suffices against two persons at once.
 */
public final class Finality {

    /** What is written in a form is at most so long. */
    public static final int LONGEST_TEXT = 500;

    private final Path output;
    private final Shelf shelf;
    private final EditionLog log;
    private final Clock clock;
    private final String folder = new Sentences("/messages/edition.properties").say("folder.sealed", Map.of());

    /** @param output where reports are written */
    public Finality(Path output, EditionLog log, Clock clock) {
        this.output = output;
        this.shelf = new Shelf(output);
        this.log = log;
        this.clock = clock;
    }

    /** The newest version of each term and as-of date, the last date first. */
    public List<Volume> current() throws IOException {
        return shelf.current();
    }

    /** The newest version of each other kind of report; none of them is ever made final. */
    public List<Volume> others() throws IOException {
        return shelf.others();
    }

    /** The version with that manifest: a current or earlier one, or a final one. */
    public Optional<Volume> find(String manifest) throws IOException {
        Optional<Volume> working = shelf.find(manifest);
        if (working.isPresent()) {
            return working;
        }
        for (Seal seal : log.seals()) {
            if (seal.manifest().equals(manifest)) {
                return copy(seal);
            }
        }
        return Optional.empty();
    }

    /** The files of a final version; none if its folder is lost or its manifest was changed. */
    public Optional<Volume> copy(Seal seal) throws IOException {
        return folder(seal.term()).find(seal.number()).filter(volume -> volume.digest()
                .equals(seal.manifest()));
    }

    /** All proposals, the last first; those whose version has been replaced are void though nobody has said so. */
    public List<Proposal> proposals() {
        return log.proposals();
    }

    /** The proposal of a term that waits for an answer, whether its version is still current or not. */
    public Optional<Proposal> open(String term) {
        return log.proposals().stream()
                .filter(one -> one.term().equals(term) && one.state() == State.OPEN)
                .findFirst();
    }

    /** Whether the version that was proposed is still the current one. */
    public boolean isCurrent(Proposal proposal) throws IOException {
        return working(proposal).isPresent();
    }

    /** All final versions, the last first. */
    public List<Seal> seals() {
        return log.seals();
    }

    public Optional<Seal> seal(String id) {
        return log.seal(id);
    }

    /** The final version of a term that is in force. */
    public Optional<Seal> inForce(String term) {
        return log.seals().stream()
                .filter(seal -> seal.term().equals(term) && seal.inForce())
                .findFirst();
    }

    /**
     * Proposes a current version.
     *
     * @throws RefusedException if it is not current, another proposal waits, or a final version is in force
     */
    public synchronized Proposal propose(String manifest, String account, String person, String note)
            throws IOException {
        String text = brief(note);
        Volume volume = shelf.current().stream()
                .filter(one -> one.digest().equals(manifest))
                .findFirst()
                .orElseThrow(() -> new RefusedException(Reason.CHANGED));
        String term = volume.manifest().term();
        if (inForce(term).isPresent()) {
            throw new RefusedException(Reason.SEALED);
        }
        Signature signature = signature(account, person);
        Optional<Proposal> open = open(term);
        if (open.isPresent()) {
            if (isCurrent(open.get())) {
                throw new RefusedException(Reason.PROPOSED);
            }
            log.keep(open.get().closed(State.VOID, signature, ""));
        }
        Proposal proposal =
                new Proposal(id(), term, volume.asOf(), manifest, signature, text, State.OPEN, Optional.empty(), "");
        log.keep(proposal);
        return proposal;
    }

    /**
     * Confirms a proposal and seals its version.
     *
     * @throws RefusedException if the same person proposed it, it is closed, or its version changed meanwhile
     */
    public synchronized Seal confirm(String id, String account, String person) throws IOException {
        Proposal proposal = waitingOfAnother(id, account);
        Signature signature = signature(account, person);
        if (inForce(proposal.term()).isPresent()) {
            throw new RefusedException(Reason.SEALED);
        }
        Optional<Volume> volume = working(proposal);
        if (volume.isEmpty()) {
            log.keep(proposal.closed(State.VOID, signature, ""));
            throw new RefusedException(Reason.CHANGED);
        }
        int number = copy(volume.get());
        Seal seal = new Seal(
                id(),
                proposal.term(),
                number,
                id,
                proposal.asOf(),
                proposal.manifest(),
                signature,
                Optional.empty(),
                "");
        log.keep(proposal.closed(State.CONFIRMED, signature, ""), seal);
        return seal;
    }

    /** Says no to a proposal, with a reason. */
    public synchronized Proposal reject(String id, String account, String person, String reason) {
        return close(waitingOfAnother(id, account), State.REJECTED, signature(account, person), required(reason));
    }

    /** Takes one's own proposal back. */
    public synchronized Proposal withdraw(String id, String account, String person) {
        Proposal proposal = waiting(id);
        if (!proposal.proposed().account().equals(account)) {
            throw new RefusedException(Reason.OTHER_PERSON);
        }
        return close(proposal, State.WITHDRAWN, signature(account, person), "");
    }

    /** Opens a final version, with a reason; its files stay. */
    public synchronized Seal unseal(String id, String account, String person, String reason) {
        String text = required(reason);
        Seal seal = log.seal(id).orElseThrow(() -> new RefusedException(Reason.UNKNOWN));
        if (!seal.inForce()) {
            throw new RefusedException(Reason.UNSEALED);
        }
        Seal opened = new Seal(
                seal.id(),
                seal.term(),
                seal.number(),
                seal.proposal(),
                seal.asOf(),
                seal.manifest(),
                seal.sealed(),
                Optional.of(signature(account, person)),
                text);
        log.keep(opened);
        return opened;
    }

    /** Clears up after a confirmation that was cut off before anybody was told of it; the proposal still waits. */
    public synchronized void recover() throws IOException {
        List<Seal> seals = log.seals();
        for (Proposal proposal : log.proposals()) {
            if (proposal.state() == State.OPEN) {
                folder(proposal.term())
                        .clear(volume -> volume.digest().equals(proposal.manifest())
                                && seals.stream().noneMatch(seal -> isAt(seal, volume)));
            }
        }
    }

    private static boolean isAt(Seal seal, Volume volume) {
        return seal.term().equals(volume.manifest().term()) && volume.folder().endsWith(String.valueOf(seal.number()));
    }

    private int copy(Volume volume) throws IOException {
        String term = volume.manifest().term();
        int last = log.seals().stream()
                .filter(seal -> seal.term().equals(term))
                .mapToInt(Seal::number)
                .max()
                .orElse(0);
        SealedFolder sealed = folder(term);
        int number = sealed.next(last);
        try {
            sealed.seal(volume, number);
        } catch (AlteredFileException e) {
            throw new RefusedException(Reason.ALTERED);
        }
        return number;
    }

    private Optional<Volume> working(Proposal proposal) throws IOException {
        return shelf.current().stream()
                .filter(one -> one.digest().equals(proposal.manifest()))
                .findFirst();
    }

    private Proposal waiting(String id) {
        Proposal proposal = log.proposal(id).orElseThrow(() -> new RefusedException(Reason.UNKNOWN));
        if (proposal.state() != State.OPEN) {
            throw new RefusedException(Reason.CLOSED);
        }
        return proposal;
    }

    /** An open proposal of somebody else. */
    private Proposal waitingOfAnother(String id, String account) {
        Proposal proposal = waiting(id);
        if (proposal.proposed().account().equals(account)) {
            throw new RefusedException(Reason.SAME_PERSON);
        }
        return proposal;
    }

    private Proposal close(Proposal proposal, State state, Signature by, String reason) {
        Proposal closed = proposal.closed(state, by, reason);
        log.keep(closed);
        return closed;
    }

    private static String required(String reason) {
        if (reason.isBlank()) {
            throw new RefusedException(Reason.REASON);
        }
        return brief(reason);
    }

    private static String brief(String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST_TEXT) {
            throw new RefusedException(Reason.LENGTH);
        }
        return stripped;
    }

    private Signature signature(String account, String person) {
        return new Signature(account, person, clock.instant());
    }

    private static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    private SealedFolder folder(String term) {
        return new SealedFolder(output, term, folder);
    }
}
