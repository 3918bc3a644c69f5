package xianghui.application;

import com.sun.jdi.Bootstrap;
import com.sun.jdi.ReferenceType;
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
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
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
        Process process = start(List.of(DEBUGGED), line);
        try (BufferedReader said = process.inputReader(StandardCharsets.UTF_8)) {
            String listening = said.readLine();
            VirtualMachine machine = attach(listening.substring(listening.lastIndexOf(' ') + 1));
            ClassPrepareRequest loading = machine.eventRequestManager().createClassPrepareRequest();
            loading.addClassFilter(moment.type());
            loading.enable();
            machine.resume();
            return reached(moment, machine);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    /** Kills a run so long after it was started; tells whether it was still at work. */
    static boolean diedAfter(Duration time, SmallCounty county) throws IOException, InterruptedException {
        Process process = start(List.of(), county.options());
        try {
            return !process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
        } finally {
            process.destroyForcibly().waitFor();
        }
    }

    private static Process start(List<String> options, List<String> line) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LIGHT);
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Condemned.class.getName()));
        command.addAll(line);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("LC_ALL", "C.UTF-8");
        if (options.isEmpty()) {
            builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
        }
        return builder.start();
    }

    private static VirtualMachine attach(String address) throws Exception {
        AttachingConnector connector = Bootstrap.virtualMachineManager().attachingConnectors().stream()
                .filter(one -> one.name().equals("com.sun.jdi.SocketAttach"))
                .findFirst()
                .orElseThrow();
        Map<String, Connector.Argument> arguments = connector.defaultArguments();
        arguments.get("hostname").setValue("127.0.0.1");
        arguments.get("port").setValue(address.substring(address.lastIndexOf(':') + 1));
        return connector.attach(arguments);
    }

    private static boolean reached(Moment moment, VirtualMachine machine) throws InterruptedException {
        try {
            while (true) {
                EventSet events = machine.eventQueue().remove();
                for (Event event : events) {
                    if (event instanceof ClassPrepareEvent loaded) {
                        stopAt(moment, loaded.referenceType(), machine);
                    } else if (event instanceof BreakpointEvent) {
                        return true;
                    } else if (event instanceof VMDeathEvent) {
                        return false;
                    }
                }
                events.resume();
            }
        } catch (VMDisconnectedException e) {
            return false;
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
