package xianghui.web.people;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** From which browsers each person is logged in; one too many ends the oldest. */
final class Sessions {

    private final int most;
    private final Map<String, Deque<String>> open = new HashMap<>();

    Sessions(int most) {
        this.most = most;
    }

    synchronized void begin(String account, String session) {
        Deque<String> own = open.computeIfAbsent(account, id -> new ArrayDeque<>());
        own.add(session);
        while (own.size() > most) {
            own.remove();
        }
    }

    /** Ends all others of that account. */
    synchronized void only(String account, String session) {
        open.put(account, new ArrayDeque<>());
        begin(account, session);
    }

    synchronized void end(String account, String session) {
        Deque<String> own = open.get(account);
        if (own != null) {
            own.remove(session);
        }
    }

    synchronized boolean isOpen(String account, String session) {
        Deque<String> own = open.get(account);
        return own != null && own.contains(session);
    }
}
