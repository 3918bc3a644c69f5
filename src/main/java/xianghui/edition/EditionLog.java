package xianghui.edition;

import java.util.List;
import java.util.Optional;

/** Keeps who proposed, confirmed and opened which version. Nothing in it is ever removed. */
public interface EditionLog {

    /** All proposals, the last first. */
    List<Proposal> proposals();

    Optional<Proposal> proposal(String id);

    /** Puts a proposal in the place of the one with its id, or adds it. */
    void keep(Proposal proposal);

    /** All final versions, the last first. */
    List<Seal> seals();

    Optional<Seal> seal(String id);

    /** Keeps a confirmed proposal together with what it led to: both or neither; it survives a loss of power. */
    void keep(Proposal confirmed, Seal seal);

    /** Puts a final version in the place of the one with its id. */
    void keep(Seal seal);
}
