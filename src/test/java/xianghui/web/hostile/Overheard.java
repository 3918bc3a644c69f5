package xianghui.web.hostile;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.slf4j.LoggerFactory;

/** Everything that is logged from now on, at the levels that are set. */
final class Overheard extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private static final Pattern COMMANDS = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private final List<String> lines = new CopyOnWriteArrayList<>();

    private Overheard() {}

    static Overheard listen() {
        Overheard overheard = new Overheard();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        overheard.setContext(context);
        overheard.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(overheard);
        return overheard;
    }

    @Override
    protected void append(ILoggingEvent event) {
        String trace = event.getThrowableProxy() == null
                ? ""
                : "\n" + event.getThrowableProxy().getMessage();
        lines.add(event.getLevel() + " " + event.getLoggerName() + " " + event.getFormattedMessage() + trace);
    }

    /** What was said, each event as the log has it; a failure's own words make another line. */
    List<String> lines() {
        return lines;
    }

    /** Events that are not one line, or that hold what commands a terminal. */
    List<String> odd() {
        return lines.stream().filter(line -> COMMANDS.matcher(line).find()).toList();
    }

    @Override
    public void close() {
        ((LoggerContext) LoggerFactory.getILoggerFactory())
                .getLogger(Logger.ROOT_LOGGER_NAME)
                .detachAppender(this);
    }
}
