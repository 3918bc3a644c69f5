package xianghui.workbook;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * The ways of {@link ReadingBenchmark} in turns, round by round in one process and in CPU time, so that whatever else a
 * shared machine does meets all of them alike. Arguments: rows of the roster, reads in a round, rounds, rounds before.
 */
public final class SideBySide {

    private SideBySide() {}

    /** A way of reading. */
    private interface Way {

        Object read() throws Exception;
    }

    public static void main(String[] arguments) throws Exception {
        int reads = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        int before = Integer.parseInt(arguments[3]);
        Map<String, Way> ways = ways(Integer.parseInt(arguments[0]));
        Map<String, double[]> spent = new LinkedHashMap<>();
        ways.keySet().forEach(way -> spent.put(way, new double[rounds]));
        for (int round = -before; round < rounds; round++) {
            for (Map.Entry<String, Way> way : ways.entrySet()) {
                long start = ReadingBenchmark.Cpu.now();
                for (int read = 0; read < reads; read++) {
                    way.getValue().read();
                }
                if (round >= 0) {
                    spent.get(way.getKey())[round] = (ReadingBenchmark.Cpu.now() - start) / 1e6 / reads;
                }
            }
        }
        double floor = median(spent.values().iterator().next());
        spent.forEach((way, times) -> System.out.printf(
                Locale.ROOT, "%-36s %10.2f ms %6.1f%n", way, median(times), median(times) / floor));
    }

    private static Map<String, Way> ways(int rows) throws Exception {
        ReadingBenchmark benchmark = new ReadingBenchmark();
        benchmark.rows = rows;
        benchmark.prepare();
        ReadingBenchmark.Cpu cpu = new ReadingBenchmark.Cpu();
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("floor: tokenise with Aalto", () -> benchmark.a_floor_tokenise_with_Aalto(cpu));
        ways.put("parse", () -> benchmark.b_parse(cpu));
        ways.put("parse, container, into memory", () -> benchmark.c_parse_with_container_into_memory(cpu));
        ways.put("read and understand", () -> benchmark.d_read_and_understand(cpu));
        ways.put("read, understand and validate", () -> benchmark.e_read_understand_and_validate(cpu));
        ways.put("fastexcel-reader", () -> benchmark.p_fastexcel_reader(cpu));
        ways.put("EasyExcel", () -> benchmark.q_EasyExcel(cpu));
        ways.put("POI events", () -> benchmark.r_POI_events(cpu));
        ways.put("POI usermodel", () -> benchmark.s_POI_usermodel(cpu));
        return ways;
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
