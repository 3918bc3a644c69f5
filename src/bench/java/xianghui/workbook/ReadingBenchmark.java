package xianghui.workbook;

import com.alibaba.excel.EasyExcel;
import com.alibaba.excel.context.AnalysisContext;
import com.alibaba.excel.enums.ReadDefaultReturnEnum;
import com.alibaba.excel.event.AnalysisEventListener;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.eventusermodel.XSSFSheetXMLHandler;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.xml.sax.InputSource;
import org.xml.sax.XMLReader;
import xianghui.catalog.Catalog;
import xianghui.catalog.CatalogReader;
import xianghui.returns.SubmissionId;
import xianghui.spreadsheet.Grid;
import xianghui.spreadsheet.Roster;
import xianghui.validation.NamedChecks;
import xianghui.validation.Validator;

/** Reads the same return, with a roster of so many rows, in this way and that. Each way says how many cells it saw. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = {"-Xmx3g", "-XX:+UseSerialGC"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReadingBenchmark {

    @Param({"67", "200", "100000"})
    public int rows;

    private final XMLInputFactory factory = new InputFactoryImpl();
    private byte[] file;
    private WorkbookReader reader;
    private Validator validator;

    /** The CPU time of the whole process, with its compiler and its collector: wall time means little on a shared machine. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.EVENTS)
    public static class Cpu {

        private long start;
        private long used;
        private long reads;

        @Setup(Level.Iteration)
        public void start() {
            reads = 0;
            start = now();
        }

        @TearDown(Level.Iteration)
        public void stop() {
            used = now() - start;
        }

        public double cpuMicros() {
            return used / 1e3 / Math.max(1, reads);
        }

        static long now() {
            return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                    .getProcessCpuTime();
        }
    }

    @Setup
    public void prepare() throws IOException {
        file = Roster.of(rows);
        Catalog catalog =
                CatalogReader.read(Path.of("templates"), Path.of("input/county.yaml"), NamedChecks.names(), Set.of());
        reader = new WorkbookReader(catalog);
        validator = new Validator(catalog, catalog.county().asOf());
    }

    /** The floor: the parts that any reader must read, taken apart and nothing done with them. */
    @Benchmark
    public int a_floor_tokenise_with_Aalto(Cpu cpu) throws Exception {
        cpu.reads++;
        int events = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/") && entry.getName().endsWith(".xml")) {
                    XMLStreamReader xml = factory.createXMLStreamReader(new Unclosed(zip));
                    while (xml.hasNext()) {
                        xml.next();
                        events++;
                    }
                }
            }
        }
        return events;
    }

    @Benchmark
    public int b_parse(Cpu cpu) throws Exception {
        cpu.reads++;
        return Roster.parse(file, cell -> cell.typed().length());
    }

    @Benchmark
    public Grid c_parse_with_container_into_memory(Cpu cpu) throws Exception {
        cpu.reads++;
        return Roster.read(file);
    }

    @Benchmark
    public Transcript d_read_and_understand(Cpu cpu) throws Exception {
        cpu.reads++;
        return reader.read(new SubmissionId("01"), "01.xlsx", Roster.read(file));
    }

    @Benchmark
    public int e_read_understand_and_validate(Cpu cpu) throws Exception {
        cpu.reads++;
        Transcript transcript = reader.read(new SubmissionId("01"), "01.xlsx", Roster.read(file));
        return validator
                .validate(transcript.reading().orElseThrow())
                .after(transcript.findings())
                .findings()
                .size();
    }

    @Benchmark
    public int p_fastexcel_reader(Cpu cpu) throws Exception {
        cpu.reads++;
        int[] seen = {0};
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            for (org.dhatim.fastexcel.reader.Sheet sheet :
                    workbook.getSheets().toList()) {
                try (Stream<org.dhatim.fastexcel.reader.Row> stream = sheet.openStream()) {
                    stream.forEach(row -> row.forEach(cell -> seen[0] += cell == null ? 0 : length(cell)));
                }
            }
        }
        return seen[0];
    }

    private static int length(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case STRING -> cell.asString().length();
            case NUMBER -> cell.asNumber().precision();
            default -> 1;
        };
    }

    @Benchmark
    public int q_EasyExcel(Cpu cpu) {
        cpu.reads++;
        int[] seen = {0};
        EasyExcel.read(new ByteArrayInputStream(file), new AnalysisEventListener<Map<Integer, Object>>() {
                    @Override
                    public void invoke(Map<Integer, Object> row, AnalysisContext context) {
                        seen[0] += row.size();
                    }

                    @Override
                    public void doAfterAllAnalysed(AnalysisContext context) {}
                })
                .headRowNumber(0)
                .readDefaultReturn(ReadDefaultReturnEnum.ACTUAL_DATA)
                .doReadAll();
        return seen[0];
    }

    @Benchmark
    public int r_POI_events(Cpu cpu) throws Exception {
        cpu.reads++;
        int[] seen = {0};
        try (OPCPackage container = OPCPackage.open(new ByteArrayInputStream(file))) {
            XSSFReader poi = new XSSFReader(container);
            ReadOnlySharedStringsTable texts = new ReadOnlySharedStringsTable(container);
            XSSFSheetXMLHandler.SheetContentsHandler contents = new XSSFSheetXMLHandler.SheetContentsHandler() {
                @Override
                public void startRow(int row) {}

                @Override
                public void endRow(int row) {}

                @Override
                public void cell(String address, String value, XSSFComment comment) {
                    seen[0] += value.length();
                }
            };
            XMLReader sax = XMLHelper.newXMLReader();
            var sheets = poi.getSheetsData();
            while (sheets.hasNext()) {
                try (InputStream sheet = sheets.next()) {
                    sax.setContentHandler(new XSSFSheetXMLHandler(poi.getStylesTable(), texts, contents, false));
                    sax.parse(new InputSource(sheet));
                }
            }
        }
        return seen[0];
    }

    @Benchmark
    public int s_POI_usermodel(Cpu cpu) throws Exception {
        cpu.reads++;
        int seen = 0;
        try (Workbook workbook = WorkbookFactory.create(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        seen += switch (cell.getCellType()) {
                            case STRING -> cell.getStringCellValue().length();
                            case NUMERIC -> (int) cell.getNumericCellValue();
                            default -> 1;
                        };
                    }
                }
            }
        }
        return seen;
    }

    /** Keeps a parser from closing the archive. */
    private static final class Unclosed extends java.io.FilterInputStream {

        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
