package xianghui.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Turns arguments into an order, or says what is wrong with them. */
public final class CommandLineReader {

    /** A setting of the program: its name has a dot, so that a mistyped option is not taken for one. */
    private static final Predicate<String> PROPERTY =
            Pattern.compile("--[A-Za-z][\\w-]*(\\.[\\w\\[\\]-]+)+=.*").asMatchPredicate();

    private final Console console;

    public CommandLineReader(Console console) {
        this.console = console;
    }

    /**
     * Reads the arguments.
     *
     * @return empty if help was asked for and printed
     * @throws CommandRefusedException if they ask for something that there is not
     */
    public Optional<Invocation> read(String... arguments) {
        Commands.Main main = new Commands.Main();
        CommandLine line =
                new CommandLine(main).setCaseInsensitiveEnumValuesAllowed(true).setUnmatchedArgumentsAllowed(true);
        ParseResult asked = parse(line, arguments);
        ParseResult command = asked.hasSubcommand() ? asked.subcommand() : asked;
        List<String> properties = new ArrayList<>(main.folders());
        properties.addAll(settings(asked.unmatched()));
        if (command != asked) {
            properties.addAll(settings(command.unmatched()));
        }
        if (asked.isUsageHelpRequested() || command.isUsageHelpRequested()) {
            console.line(command.commandSpec().commandLine().getUsageMessage().stripTrailing());
            return Optional.empty();
        }
        Commands.Ordering ordering = (Commands.Ordering) command.commandSpec().userObject();
        return Optional.of(new Invocation(ordering.order(), properties));
    }

    private static ParseResult parse(CommandLine line, String... arguments) {
        try {
            return line.parseArgs(arguments);
        } catch (CommandLine.MissingParameterException e) {
            throw new CommandRefusedException("refused.missing", Map.of("what", names(e.getMissing())));
        } catch (CommandLine.OverwrittenOptionException e) {
            throw new CommandRefusedException("refused.twice", Map.of("what", names(List.of(e.getOverwritten()))));
        } catch (ParameterException e) {
            String what = e.getArgSpec() == null ? "" : names(List.of(e.getArgSpec()));
            String value = e.getValue() == null ? "" : e.getValue();
            throw new CommandRefusedException("refused.value", Map.of("what", what, "value", value));
        }
    }

    private static String names(List<CommandLine.Model.ArgSpec> arguments) {
        return String.join(
                " ",
                arguments.stream()
                        .map(argument -> argument instanceof CommandLine.Model.OptionSpec option
                                ? option.longestName()
                                : argument.paramLabel())
                        .toList());
    }

    private static List<String> settings(List<String> unmatched) {
        unmatched.stream().filter(PROPERTY.negate()).findFirst().ifPresent(unknown -> {
            throw new CommandRefusedException("refused.unknown", Map.of("what", unknown));
        });
        return unmatched;
    }
}
