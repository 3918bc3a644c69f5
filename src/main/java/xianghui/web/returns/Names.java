package xianghui.web.returns;

import org.springframework.stereotype.Component;
import xianghui.returns.Sentences;

/** Writes names as they are safe to read. */
@Component("names")
class Names {

    /** The name that somebody gave a file. */
    public String shown(String given) {
        return Sentences.shown(given);
    }
}
