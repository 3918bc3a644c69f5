package xianghui;

import org.springframework.boot.SpringBootExceptionReporter;
import org.springframework.context.ConfigurableApplicationContext;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/**
 * Keeps the framework from printing a stack trace for a settings file that cannot be read: it is read before there is a
 * log, and the console says in words what is wrong with it.
 */
class QuietRefusal implements SpringBootExceptionReporter {

    QuietRefusal(ConfigurableApplicationContext context) {}

    @Override
    public boolean reportException(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYAMLException) {
                return true;
            }
        }
        return false;
    }
}
