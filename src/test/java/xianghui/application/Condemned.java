package xianghui.application;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ReferenceType;
import com.sun.jdi.ThreadReference;
import com.sun.jdi.VMDisconnectedException;
import com.sun.jdi.VirtualMachine;
import com.sun.jdi.connect.AttachingConnector;
import com.sun.jdi.connect.Connector;
import com.sun.jdi.event.BreakpointEvent;
import com.sun.jdi.event.ClassPrepareEvent;
import com.sun.jdi.event.Event;
import com.sun.jdi.event.EventSet;
import com.sun.jdi.event.VMDeathEvent;
import com.sun.jdi.request.BreakpointRequest;
import com.sun.jdi.request.ClassPrepareRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import xianghui.Application;
import xianghui.cli.Console;

/**
 * A run in a process of its own that is killed with signal 9 at a moment that is chosen. Nothing in the program knows of
 * it: a debugger holds the process where it enters a method, and there it dies.
 */
final class Condemned {

    private static final List<String> LIGHT = List.of("-Xmx300m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    private static final String DEBUGGED =
            "-agentlib:jdwp=transport=dt_socket,server=y,suspend=y,quiet=n,address=127.0.0.1:0";

    /** So long, in milliseconds, a process may take to take note of a signal that it has noticed. */
    private static final long KNOWING = 400;

    private static final long GLANCE = 3;

    private Condemned() {}

    /**
     * Where it dies.
     *
     * @param type the full name of a class
     * @param method any method of that name
     * @param time at the how-manieth call
     */
    record Moment(String type, String method, int time) {}

    /** The program, without the process of its own that it would give itself. */
    public static void main(String[] arguments) {
        System.exit(Application.run(Console.ofProcess(), arguments).number());
    }

    /** Kills a run at a moment; tells whether the moment came before the run was over. */
    static boolean diedAt(Moment moment, SmallCounty county) throws Exception {
        return diedAt(moment, county.options());
    }

    /** The same with a command line. */
    static boolean diedAt(Moment moment, List<String> line) throws Exception {
        return diedAt(moment, Condemned.class, line);
    }

    /** The same with a program of the test's own around the program. */
    static boolean diedAt(Moment moment, Class<?> main, List<String> line) throws Exception {
        Process process = start(List.of(DEBUGGED), main, line, ProcessBuilder.Redirect.PIPE);
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            VirtualMachine machine = attach(said.readLine());
            watch(List.of(moment), machine);
            return reached(List.of(moment), machine).isPresent();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /**
     * Tells a run to end with signal 15 at a moment, and lets it go on once it knows.
     *
     * @return its exit code
     */
    static int toldToEndAt(Moment moment, SmallCounty county) throws Exception {
        Process process = start(List.of(DEBUGGED), Condemned.class, county.options(), ProcessBuilder.Redirect.PIPE);
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            VirtualMachine machine = attach(said.readLine());
            List<Moment> moments = List.of(moment, new Moment("xianghui.job.Launcher", "stop", 1));
            watch(moments, machine);
            ThreadReference worker = reached(moments, machine).orElseThrow();
            worker.suspend();
            process.destroy();
            machine.resume();
            reached(moments, machine).orElseThrow();
            machine.resume();
            Thread.sleep(KNOWING);
            worker.resume();
            return process.waitFor();
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /**
     * How a run ended.
     *
     * @param killed whether it was still at work
     * @param said its lines until then
     * @param work the processor time that it had taken
     */
    record Death(boolean killed, List<String> said, Duration work) {}

    /** Kills a run once it has taken so much processor time; on a busy machine that says more than a clock. */
    static Death diedAfter(Duration work, SmallCounty county) throws IOException, InterruptedException {
        Path said = Files.createTempFile("said", ".txt");
        Process process = start(List.of(), Condemned.class, county.options(), ProcessBuilder.Redirect.to(said.toFile()));
        try {
            Duration taken = Duration.ZERO;
            while (process.isAlive() && taken.compareTo(work) < 0) {
                taken = process.info().totalCpuDuration().orElse(taken);
                Thread.sleep(GLANCE);
            }
            boolean killed = process.isAlive();
            process.destroyForcibly().waitFor();
            return new Death(killed, Files.readAllLines(said), taken);
        } finally {
            process.destroyForcibly().waitFor();
            Files.delete(said);
        }
    }

    private static Process start(
            List<String> options, Class<?> main, List<String> line, ProcessBuilder.Redirect output)
            throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LIGHT);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(line);
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(output);
        builder.environment().put("LC_ALL", "C.UTF-8");
        return builder.start();
    }

    /**
     * @param said the line in which the process says where it listens
     */
    private static VirtualMachine attach(String said) throws Exception {
        AttachingConnector connector = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(one -> one.name().equals("com.sun.jdi.SocketAttach"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("hostname").setValue("127.0.0.1");
        arguments.get("port").setValue(said.substring(said.lastIndexOf(':') + 1).strip());
        return connector.attach(arguments);
    }

    private static void watch(List<Moment> moments, VirtualMachine machine) {
        for (Moment moment : moments) {
            ClassPrepareRequest loading = machine.eventRequestManager().createClassPrepareRequest();
            loading.addClassFilter(moment.type());
            loading.enable();
        }
        machine.resume();
    }

    /** Waits until one of the moments has come; everything in the process stands still then. */
    private static Optional<ThreadReference> reached(List<Moment> moments, VirtualMachine machine)
            throws InterruptedException {
        try {
            while (true) {
                EventSet events = machine.eventQueue().remove();
                for (Event event : events) {
                    if (event instanceof ClassPrepareEvent loaded) {
                        moments.stream()
                                .filter(one ->
                                        one.type().equals(loaded.referenceType().name()))
                                .forEach(one -> stopAt(one, loaded.referenceType(), machine));
                    } else if (event instanceof BreakpointEvent stopped) {
                        return Optional.of(stopped.thread());
                    } else if (event instanceof VMDeathEvent) {
                        return Optional.empty();
                    }
                }
                events.resume();
            }
        } catch (VMDisconnectedException e) {
            return Optional.empty();
        }
    }

    private static void stopAt(Moment moment, ReferenceType type, VirtualMachine machine) {
        type.methodsByName(moment.method()).forEach(method -> {
            BreakpointRequest stop = machine.eventRequestManager().createBreakpointRequest(method.location());
            if (moment.time() > 1) {
                stop.addCountFilter(moment.time());
            }
            stop.enable();
        });
    }
}
