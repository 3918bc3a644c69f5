package xianghui.store;

import java.time.Instant;
import java.util.Optional;

/**
 * What a unit says to a query.
 *
 * @param account the login name of who typed it on the page; empty where it came in a file
 * @param ruling what the county said to these very words
 */
public record Said(String text, Instant given, String account, Optional<Ruling> ruling) {

    Said ruled(Ruling now) {
        return new Said(text, given, account, Optional.of(now));
    }
}
