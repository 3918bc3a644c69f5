package xianghui.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A roster of invented people of any length; as a program it reads one and prints what it saw. */
final class BigRoster {

    private static final String[] HEADERS = "机构 姓名 性别 出生年月 民族 政治面貌 学历 职业身份 是否基层一线 是否连任 选区 提名方式 结果 得票".split(" ");
    private static final String[] WORDS = "县人大代表 女 男 汉族 中共党员 本科 大专 工人 是 否 联名 组织 当选".split(" ");
    private static final int FIRST_DAY = 18_000;

    private BigRoster() {}

    /** Reads the file and prints its sums. */
    public static void main(String[] arguments) throws Exception {
        Sums sums = new Sums();
        Limits limits = Limits.RETURN.withRows(200_000, 2_000_000);
        XlsxReader.scan(Files.readAllBytes(Path.of(arguments[0])), limits, sums);
        System.out.println(sums);
    }

    /** Writes a roster of so many rows, and says what a reader of it must print. */
    static String write(Path file, int rows) throws IOException {
        Sums sums = new Sums();
        byte[] frame = RawBook.of("")
                .workbook("", "<sheet name=\"花名册\" sheetId=\"1\" r:id=\"rId1\"/>")
                .formats("yyyy\\-mm\\-dd")
                .relation("rIdT", "sharedStrings", "sharedStrings.xml")
                .without("xl/worksheets/sheet1.xml")
                .bytes();
        List<String> texts = new ArrayList<>(List.of(WORDS));
        texts.addAll(List.of(HEADERS));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            copy(frame, zip);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            print(zip, "<worksheet xmlns=\"" + RawBook.MAIN + "\"><sheetData>");
            StringBuilder row = new StringBuilder("<row r=\"1\">");
            for (int column = 0; column < HEADERS.length; column++) {
                text(row, sums, 1, column, WORDS.length + column, HEADERS[column]);
            }
            print(zip, row.append("</row>").toString());
            for (int i = 0; i < rows; i++) {
                print(zip, row(texts, sums, i));
            }
            print(zip, "</sheetData></worksheet>");
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            print(zip, "<sst xmlns=\"" + RawBook.MAIN + "\">");
            for (String text : texts) {
                print(zip, "<si><t>" + text + "</t></si>");
            }
            print(zip, "</sst>");
        }
        return sums.toString();
    }

    private static String row(List<String> texts, Sums sums, int index) {
        int number = index + 2;
        StringBuilder row = new StringBuilder("<row r=\"" + number + "\">");
        for (int column = 0; column < HEADERS.length; column++) {
            switch (column) {
                case 1 -> {
                    String name = "代表" + Integer.toString(index, 36);
                    texts.add(name);
                    text(row, sums, number, column, texts.size() - 1, name);
                }
                case 3 -> {
                    int serial = FIRST_DAY + index % 15_000;
                    row.append("<c r=\"D")
                            .append(number)
                            .append("\" s=\"1\"><v>")
                            .append(serial)
                            .append("</v></c>");
                    sums.cell(GridCell.date(
                            number, column, SerialDay.of(serial, false).orElseThrow()));
                }
                case 10, 13 -> {
                    String value = column == 10 ? String.valueOf(index % 97) : index % 1_000 + ".5";
                    row.append("<c r=\"").append(column == 10 ? "K" : "N").append(number);
                    row.append("\"><v>").append(value).append("</v></c>");
                    sums.cell(GridCell.of(number, column, GridCell.Kind.NUMBER, value));
                }
                default -> {
                    int word = (index + column) % WORDS.length;
                    text(row, sums, number, column, word, WORDS[word]);
                }
            }
        }
        return row.append("</row>").toString();
    }

    private static void text(StringBuilder row, Sums sums, int number, int column, int index, String text) {
        row.append("<c r=\"").append((char) ('A' + column)).append(number);
        row.append("\" t=\"s\"><v>").append(index).append("</v></c>");
        sums.cell(GridCell.of(number, column, GridCell.Kind.TEXT, text));
    }

    private static void copy(byte[] archive, ZipOutputStream zip) throws IOException {
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(zip);
            }
        }
    }

    private static void print(OutputStream out, String xml) throws IOException {
        out.write(xml.getBytes(UTF_8));
    }

    /** How many rows and cells it was handed, and a sum over all that stands in them, in their order. */
    private static final class Sums implements CellSink {

        private int row;
        private int rows;
        private int cells;
        private long sum;

        @Override
        public void startSheet(String name) {}

        @Override
        public void cell(GridCell cell) {
            rows += cell.row() == row ? 0 : 1;
            row = cell.row();
            cells++;
            sum = sum * 31 + (cell.kind().name() + cell.address() + cell.typed()).hashCode();
        }

        @Override
        public void endSheet(Layout layout) {}

        @Override
        public String toString() {
            return "rows " + rows + ", cells " + cells + ", sum " + Long.toHexString(sum);
        }
    }
}
