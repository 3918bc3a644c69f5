package xianghui.people;

import java.util.OptionalLong;

/**
 * What a check of the whole audit log found.
 *
 * @param first the number of the first line that is still kept
 * @param last the number of the last line
 * @param hash the hash of the last line
 * @param broken the first number at which a line is missing, changed or too many
 */
public record ChainState(long first, long last, String hash, OptionalLong broken) {

    public boolean whole() {
        return broken.isEmpty();
    }
}
