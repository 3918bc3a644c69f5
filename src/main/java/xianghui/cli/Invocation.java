package xianghui.cli;

import java.util.List;

/**
 * A command line that was understood.
 *
 * @param properties settings of the program, as {@code --name=value}
 */
public record Invocation(Order order, List<String> properties) {

    public Invocation {
        properties = List.copyOf(properties);
    }
}
