package xianghui.application;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;

/** Everything that is logged from now on, at the levels that are set, whatever the program does to its log. */
public final class Overheard implements AutoCloseable {

    private static final Pattern COMMANDS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");
    private static final List<Overheard> LISTENING = new CopyOnWriteArrayList<>();

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private Overheard() {}

    /** Stands in logback-test.xml, for an appender that a test adds is gone when the program starts. */
    public static final class Ear extends AppenderBase<ILoggingEvent> {

        @Override
        protected void append(ILoggingEvent event) {
            LISTENING.forEach(one -> one.hear(event));
        }
    }

    public static Overheard listen() {
        Overheard overheard = new Overheard();
        LISTENING.add(overheard);
        return overheard;
    }

    private void hear(ILoggingEvent event) {
        // Whoever prints a failure prints what caused it, too.
        StringBuilder trace = new StringBuilder();
        for (IThrowableProxy one = event.getThrowableProxy(); one != null; one = one.getCause()) {
            trace.append(" / ").append(one.getMessage());
        }
        lines.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + trace);
    }

    /** What was said, each event with the words of its failure, if it has one. */
    public List<String> lines() {
        return lines;
    }

    /** Events that are not one line, or that hold what commands a terminal. */
    public List<String> odd() {
        return lines.stream().filter(line -> COMMANDS.matcher(line).find()).toList();
    }

    @Override
    public void close() {
        LISTENING.remove(this);
    }
}
