package xianghui.people;

import java.security.SecureRandom;
import java.util.StringJoiner;
import java.util.UUID;

/** Makes what nobody can guess. */
final class Codes {

    /** Without those that look alike on paper. */
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Codes() {}

    /** 32 hexadecimal digits, 122 bits of chance. */
    static String id() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    /** Groups of four letters and digits to be read aloud or copied by hand; twenty bits each. */
    static String spoken(int groups) {
        StringJoiner code = new StringJoiner("-");
        for (int group = 0; group < groups; group++) {
            StringBuilder four = new StringBuilder();
            for (int letter = 0; letter < 4; letter++) {
                four.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
            }
            code.add(four);
        }
        return code.toString();
    }
}
