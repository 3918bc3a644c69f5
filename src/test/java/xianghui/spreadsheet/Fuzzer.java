package xianghui.spreadsheet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/**
 * Spoils sample returns in a process of its own, so that its memory can be held to a limit. Each round has its own
 * seed; {@code java … Fuzzer FROM ROUNDS} repeats it.
 */
final class Fuzzer {

    private static final int HANG = 10_000;
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern ATTRIBUTE = Pattern.compile(" ([A-Za-z:]+)=\"([^\"]*)\"");
    private static final Pattern TEXT = Pattern.compile(">([^<]+)<");
    private static final Pattern NUMBER =
            Pattern.compile("<c r=\"([A-Z]+[0-9]+)\"(?: s=\"[0-9]+\")?>\\s*<v>([0-9.]+)</v></c>");
    private static final List<String> TYPES = List.of("s", "str", "n", "b", "e", "d", "inlineStr", "x", "");
    private static final List<String> VALUES = List.of(
            "",
            " ",
            "-",
            "NaN",
            "Infinity",
            "1e999",
            "-1",
            "99999999999",
            "1,900",
            "１２",
            "约3000",
            "0x1F",
            "1 2",
            "1.2.3",
            "#REF!",
            "TRUE",
            "2026-04-23",
            "\u0000",
            "&lt;",
            "十",
            "1e",
            "--1",
            "+5");
    private static final List<String> NUMBERS =
            List.of("0", "-1", "65536", "1048577", "4294967297", "2147483647", "NaN", "", "abc", "1e9");

    private final List<byte[]> packed = new ArrayList<>();
    private final List<RawZip> zips = new ArrayList<>();
    private final List<String> clean = new ArrayList<>();
    private final byte[] old;
    private final byte[] oldStream;

    private int refused;
    private int same;
    private int other;

    private Fuzzer() throws IOException {
        for (String code : List.of("01", "07", "00")) {
            byte[] sent = Sample.sent(code);
            packed.add(sent);
            zips.add(RawZip.of(sent));
            clean.add(Sample.read(sent));
        }
        old = Sample.sent("04");
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(old))) {
            oldStream = files.createDocumentInputStream("Workbook").readAllBytes();
        }
    }

    public static void main(String[] arguments) throws IOException {
        int from = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        Fuzzer fuzzer = new Fuzzer();
        long[] now = {from, System.currentTimeMillis()};
        Thread watch = new Thread(() -> watch(now));
        watch.setDaemon(true);
        watch.start();
        for (int seed = from; seed < from + rounds; seed++) {
            synchronized (now) {
                now[0] = seed;
                now[1] = System.currentTimeMillis();
            }
            try {
                fuzzer.round(seed);
            } catch (Throwable e) {
                System.out.println("seed " + seed + " " + e.getClass().getName());
                e.printStackTrace(System.out);
                System.exit(1);
            }
        }
        System.out.printf("rounds %d refused %d same %d other %d%n", rounds, fuzzer.refused, fuzzer.same, fuzzer.other);
    }

    private static void watch(long[] now) {
        while (true) {
            synchronized (now) {
                if (System.currentTimeMillis() - now[1] > HANG) {
                    System.out.println("seed " + now[0] + " takes too long");
                    Runtime.getRuntime().halt(2);
                }
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void round(int seed) throws IOException {
        Random random = new Random(seed);
        int file = random.nextInt(zips.size());
        switch (seed % 10) {
            case 0, 1, 2 -> container(random, file);
            case 3 -> entries(random, file);
            case 4, 5 -> structure(random, file);
            case 6 -> cellType(random, file);
            case 7 -> number(random, file);
            case 8 -> read(spoilBytes(random, old));
            default -> records(random);
        }
    }

    /** Whatever happens to the bytes of an archive: it is refused, or read as it was. */
    private void container(Random random, int file) {
        String read = read(spoilBytes(random, packed.get(file)));
        if (!read.isEmpty() && !read.equals(clean.get(file))) {
            throw new AssertionError("a damaged archive is read with other data");
        }
    }

    private static byte[] spoilBytes(Random random, byte[] whole) {
        byte[] bytes = whole.clone();
        int at = random.nextInt(bytes.length);
        int length = 1 + random.nextInt(Math.min(2000, bytes.length - at));
        switch (random.nextInt(7)) {
            case 0 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 1 -> Arrays.fill(bytes, at, at + length, (byte) random.nextInt());
            case 2 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 3 -> {
                byte[] longer = new byte[bytes.length + length];
                System.arraycopy(bytes, 0, longer, 0, at);
                System.arraycopy(bytes, at, longer, at + length, bytes.length - at);
                return longer;
            }
            case 4 -> {
                byte[] shorter = new byte[bytes.length - length];
                System.arraycopy(bytes, 0, shorter, 0, at);
                System.arraycopy(bytes, at + length, shorter, at, bytes.length - at - length);
                return shorter;
            }
            case 5 -> System.arraycopy(whole, random.nextInt(whole.length - length), bytes, at, length);
            default -> {
                // The list at the end, or the header of a compound file.
                int near = random.nextBoolean()
                        ? random.nextInt(Math.min(512, bytes.length))
                        : bytes.length - 1 - random.nextInt(Math.min(1500, bytes.length));
                bytes[near] = (byte) random.nextInt();
            }
        }
        return bytes;
    }

    private void entries(Random random, int file) {
        RawZip zip = zips.get(file).copy();
        RawZip.Part part = any(random, zip.parts);
        RawZip.Part another = any(random, zip.parts);
        switch (random.nextInt(5)) {
            case 0 -> zip.parts.remove(part);
            case 1 -> zip.add(part.name, another.content());
            case 2 -> part.name(another.name + random.nextInt(3));
            case 3 -> {
                byte[] content = part.content();
                part.content(another.content());
                another.content(content);
            }
            default -> {
                byte[] noise = new byte[random.nextInt(3000)];
                random.nextBytes(noise);
                part.content(noise);
            }
        }
        read(zip.bytes());
    }

    private void structure(Random random, int file) {
        RawZip zip = zips.get(file).copy();
        RawZip.Part part = any(random, zip.parts);
        String text = part.text();
        for (int i = random.nextInt(3); i >= 0; i--) {
            text = spoilMarkup(random, text);
        }
        part.content(text.getBytes(UTF_8));
        read(zip.bytes());
    }

    private static String spoilMarkup(Random random, String text) {
        return switch (random.nextInt(8)) {
            case 0 -> replace(random, text, TAG, tag -> "");
            case 1 -> replace(random, text, TAG, tag -> tag + tag);
            case 2 -> replace(random, text, TAG, tag -> tag.replaceFirst("[A-Za-z]+", "other"));
            case 3 -> replace(random, text, ATTRIBUTE, attribute -> "");
            case 4 -> replace(random, text, ATTRIBUTE, attribute -> attribute + attribute);
            case 5 ->
                replace(
                        random,
                        text,
                        ATTRIBUTE,
                        all -> all.replaceFirst("\"[^\"]*\"", "\"" + any(random, NUMBERS) + "\""));
            case 6 -> replace(random, text, TEXT, all -> ">" + Matcher.quoteReplacement(any(random, VALUES)) + "<");
            default -> {
                int from = random.nextInt(text.length());
                int to = Math.min(text.length(), from + random.nextInt(400));
                yield random.nextBoolean()
                        ? text.substring(0, from) + text.substring(to)
                        : text.substring(0, to) + text.substring(from, to) + text.substring(to);
            }
        };
    }

    private void cellType(Random random, int file) {
        RawZip zip = zips.get(file).copy();
        RawZip.Part part = sheet(random, zip);
        String type = any(random, TYPES);
        String text = replace(random, part.text(), Pattern.compile("<c r=[^>]*>"), cell -> {
            String bare = cell.replaceFirst(" t=\"[^\"]*\"", "");
            return type.isEmpty() ? bare : bare.replaceFirst("<c ", "<c t=\"" + type + "\" ");
        });
        part.content(text.getBytes(UTF_8));
        read(zip.bytes());
    }

    /** A number that is none any more is refused or named by its kind, and never becomes another number. */
    private void number(Random random, int file) {
        RawZip zip = zips.get(file).copy();
        RawZip.Part part = sheet(random, zip);
        String text = part.text();
        List<Matcher> numbers = matches(NUMBER, text);
        if (numbers.isEmpty()) {
            same++;
            return;
        }
        Matcher cell = any(random, numbers);
        String value = any(random, VALUES);
        String changed = text.substring(0, cell.start(2)) + value + text.substring(cell.end(2));
        part.content(changed.getBytes(UTF_8));
        byte[] bytes = zip.bytes();
        String read = read(bytes);
        if (read.isEmpty()
                || read.equals(clean.get(file))
                || List.of("-1", "99999999999", "+5").contains(value)) {
            return;
        }
        if (!value.isBlank()) {
            throw new AssertionError("a number became " + value + " at " + cell.group(1));
        }
        String address = cell.group(1);
        try {
            Grid before = Spreadsheets.open(packed.get(file));
            if (numbersAt(address, Spreadsheets.open(bytes)) >= numbersAt(address, before)) {
                throw new AssertionError("nothing became a number at " + address);
            }
        } catch (RefusedFileException e) {
            throw new AssertionError(e);
        }
    }

    /** In all sheets. */
    private static long numbersAt(String address, Grid grid) {
        return grid.sheets().stream()
                .flatMap(sheet -> sheet.cells().stream())
                .filter(cell -> cell.address().equals(address))
                .filter(cell -> cell.kind() == GridCell.Kind.NUMBER || cell.kind() == GridCell.Kind.DATE)
                .count();
    }

    private static RawZip.Part sheet(Random random, RawZip zip) {
        return any(
                random,
                zip.parts.stream()
                        .filter(part -> part.name.startsWith("xl/worksheets/sheet"))
                        .toList());
    }

    /** The records of Excel 97 to 2003 within a container in order. */
    private void records(Random random) throws IOException {
        List<byte[]> records = split(oldStream);
        for (int i = random.nextInt(3); i >= 0; i--) {
            int at = random.nextInt(records.size());
            byte[] record = records.get(at).clone();
            switch (random.nextInt(6)) {
                case 0 -> records.remove(at);
                case 1 -> records.add(at, record);
                case 2 -> records.set(at, records.set(random.nextInt(records.size()), record));
                case 3 -> {
                    record[0] = any(random, records)[0];
                    records.set(at, record);
                }
                case 4 -> {
                    byte[] shorter = Arrays.copyOf(record, 4 + random.nextInt(record.length - 3));
                    ByteBuffer.wrap(shorter).order(ByteOrder.LITTLE_ENDIAN).putShort(2, (short) (shorter.length - 4));
                    records.set(at, shorter);
                }
                default -> {
                    if (record.length > 4) {
                        record[4 + random.nextInt(record.length - 4)] = (byte) random.nextInt();
                    }
                    records.set(at, record);
                }
            }
        }
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        records.forEach(stream::writeBytes);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new ByteArrayInputStream(stream.toByteArray()), "Workbook");
            files.writeFilesystem(out);
        }
        read(out.toByteArray());
    }

    private static List<byte[]> split(byte[] stream) {
        List<byte[]> records = new ArrayList<>();
        ByteBuffer bytes = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        int at = 0;
        while (at + 4 <= stream.length) {
            int length = 4 + Short.toUnsignedInt(bytes.getShort(at + 2));
            records.add(Arrays.copyOfRange(stream, at, Math.min(stream.length, at + length)));
            at += length;
        }
        return records;
    }

    /** What is read of it; nothing if it is refused. */
    private String read(byte[] content) {
        try {
            String read = Sample.flat(Spreadsheets.open(content));
            if (clean.contains(read)) {
                same++;
            } else {
                other++;
            }
            return read;
        } catch (RefusedFileException e) {
            refused++;
            return "";
        }
    }

    private static <T> T any(Random random, List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static List<Matcher> matches(Pattern pattern, String text) {
        List<Matcher> found = new ArrayList<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            Matcher one = pattern.matcher(text);
            one.find(matcher.start());
            found.add(one);
        }
        return found;
    }

    private static String replace(
            Random random, String text, Pattern pattern, java.util.function.UnaryOperator<String> change) {
        Matcher matcher = pattern.matcher(text);
        List<int[]> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(new int[] {matcher.start(), matcher.end()});
        }
        if (found.isEmpty()) {
            return text;
        }
        int[] one = any(random, found);
        return text.substring(0, one[0]) + change.apply(text.substring(one[0], one[1])) + text.substring(one[1]);
    }
}
