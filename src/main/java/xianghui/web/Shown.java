package xianghui.web;

import jakarta.servlet.http.HttpServletRequest;
import xianghui.returns.Sentences;

/** Makes what came from outside fit to be shown and logged: one line, short, nothing that commands a reader. */
public final class Shown {

    private static final int LONGEST = 200;

    private Shown() {}

    /** What was asked for: the method and the path. */
    public static String request(HttpServletRequest request) {
        return Sentences.shown(request.getMethod()) + " " + path(request);
    }

    /** The path that was asked for. */
    public static String path(HttpServletRequest request) {
        String path = Sentences.shown(String.valueOf(request.getRequestURI()));
        return path.length() <= LONGEST ? path : path.substring(0, LONGEST);
    }
}
