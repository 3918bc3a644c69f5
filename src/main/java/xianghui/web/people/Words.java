package xianghui.web.people;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import xianghui.people.RefusedException;

/** Says in the words of the bundle why something was refused and what a line of the audit log means. */
@Component
final class Words {

    private final MessageSource messages;

    Words(MessageSource messages) {
        this.messages = messages;
    }

    String say(String key, Object... values) {
        return messages.getMessage(key, values, Locale.CHINA);
    }

    String refusal(RefusedException refusal) {
        return refusal(refusal.reason().name(), refusal.seconds());
    }

    /** The sentence of a refusal; of one that there is not, that of a wrong password. */
    String refusal(String reason, long seconds) {
        String known = messages.getMessage("refusal." + reason, new Object[] {seconds}, null, Locale.CHINA);
        return known == null ? say("refusal.WRONG") : known;
    }

    /** The object of a deed, with its code words put into words. */
    String object(String object) {
        return Arrays.stream(object.split(" "))
                .map(word -> messages.getMessage("audit.word." + word, null, word, Locale.CHINA))
                .collect(Collectors.joining(" "));
    }
}
