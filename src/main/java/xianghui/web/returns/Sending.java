package xianghui.web.returns;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xianghui.intake.Spool;

/** What came in one request: the fields of the form, and the files, which lie in the spool until the request is over. */
public final class Sending implements AutoCloseable {

    private static final String ATTRIBUTE = Sending.class.getName();

    private final Map<String, List<String>> fields = new LinkedHashMap<>();
    private final List<Item> items = new ArrayList<>();

    /**
     * One file.
     *
     * @param file nothing if it was too large to be looked at
     */
    public record Item(String name, Optional<Spool.Spooled> file) {}

    /** What came in this request; nothing if no files could be read in it. */
    public static Sending of(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Sending sending ? sending : new Sending();
    }

    void attach(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }

    void field(String name, String value) {
        fields.computeIfAbsent(name, none -> new ArrayList<>()).add(value);
    }

    void add(Item item) {
        items.add(item);
    }

    int fieldCount() {
        return fields.values().stream().mapToInt(List::size).sum();
    }

    Map<String, List<String>> fields() {
        return fields;
    }

    /** The files, in the order in which they came. */
    public List<Item> items() {
        return items;
    }

    @Override
    public void close() throws IOException {
        for (Item item : items) {
            if (item.file().isPresent()) {
                item.file().get().close();
            }
        }
    }
}
