package xianghui.cli;

import java.util.List;
import java.util.Map;
import xianghui.upkeep.Doctor;
import xianghui.upkeep.Examined;
import xianghui.upkeep.Examined.State;

/** Shows how an installation is, one line for each thing that was looked at. */
public final class DoctorCommand {

    private final Doctor doctor;
    private final Console console;

    public DoctorCommand(Doctor doctor, Console console) {
        this.doctor = doctor;
        this.console = console;
    }

    ExitCode execute() {
        List<Examined> lines = doctor.examine();
        for (Examined line : lines) {
            console.say("doctor." + line.state().name(), Map.of("words", line.words()));
            if (!line.remedy().isEmpty()) {
                console.say("doctor.remedy", Map.of("words", line.remedy()));
            }
        }
        long notices = count(lines, State.NOTICE);
        long faults = count(lines, State.FAULT);
        console.say(
                "doctor.counts",
                Map.of(
                        "good", String.valueOf(count(lines, State.GOOD)),
                        "notice", String.valueOf(notices),
                        "fault", String.valueOf(faults)));
        if (faults > 0) {
            return ExitCode.REFUSED;
        }
        return notices > 0 ? ExitCode.INCOMPLETE : ExitCode.COMPLETE;
    }

    private static long count(List<Examined> lines, State state) {
        return lines.stream().filter(line -> line.state() == state).count();
    }
}
