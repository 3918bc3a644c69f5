package xianghui.draft;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import xianghui.document.Block;
import xianghui.document.ClaimEdge;
import xianghui.document.FigureText;
import xianghui.document.Inline;
import xianghui.document.NewPage;
import xianghui.document.Paragraph;
import xianghui.document.ParagraphStyle;
import xianghui.document.SourceText;
import xianghui.document.SummaryDocument;
import xianghui.document.Table;
import xianghui.document.Words;
import xianghui.outline.OutlineStyles;
import xianghui.render.word.WordRenderer;

/** A small summary as the program writes it, and edits of its XML as word processors make them. */
public final class Sheet {

    private Sheet() {}

    /** The numbers and words that a summary of two nights differs in. */
    public record Night(
            String registered,
            String voted,
            String turnout,
            String stations,
            List<Inline> claim,
            String duty,
            List<String> townships) {}

    /** The first night. */
    public static Night first() {
        return new Night(
                "100", "90", "90.0", "12", claim("比上届提高", "1.5", "个百分点，创历史新高"), "保障选民依法行使权利。", List.of("95.0", "85.0"));
    }

    /** The next night: all numbers have moved, and the claim is no longer earned. */
    public static Night second() {
        return new Night(
                "105", "96", "91.4", "13", claim("与上届基本持平（提高", "0.2", "个百分点）"), "保障选民依法行使权利。", List.of("96.2", "86.0"));
    }

    private static List<Inline> claim(String before, String figure, String after) {
        return List.of(
                new ClaimEdge("CL13", true),
                new Words("参选率" + before),
                new FigureText(figure, "D09|county|current"),
                new Words(after),
                new ClaimEdge("CL13", false));
    }

    /** The summary of a night. */
    public static SummaryDocument document(Night night) {
        List<Inline> second = new ArrayList<>(night.claim());
        second.add(new Words("。"));
        List<Block> blocks = new ArrayList<>();
        blocks.add(words(ParagraphStyle.TITLE, "小县换届选举工作总结"));
        blocks.add(words(ParagraphStyle.HEADING_1, "一、基本情况"));
        blocks.add(new Paragraph(
                ParagraphStyle.BODY,
                List.of(
                        new Words("全县登记选民"),
                        figure(night.registered(), "T01"),
                        new Words("人，参加投票"),
                        figure(night.voted(), "T04"),
                        new Words("人，参选率"),
                        figure(night.turnout(), "T05"),
                        new Words("%。"))));
        blocks.add(new Paragraph(ParagraphStyle.BODY, second));
        blocks.add(words(ParagraphStyle.HEADING_1, "二、主要做法"));
        blocks.add(words(ParagraphStyle.BODY, "各级党组织认真学习选举法第44条，精心组织，" + night.duty()));
        blocks.add(new Paragraph(
                ParagraphStyle.BODY,
                List.of(new Words("全县设投票站"), figure(night.stations(), "T12"), new Words("个，方便选民就近投票。"))));
        blocks.add(words(ParagraphStyle.DATE, "2026年7月10日"));
        blocks.add(new NewPage());
        blocks.add(words(ParagraphStyle.ATTACHMENT_MARK, "附件1"));
        blocks.add(words(ParagraphStyle.ATTACHMENT_TITLE, "参选率统计表"));
        blocks.add(table(night));
        blocks.add(new Table(
                "指标来源表",
                List.of(column("编号", Table.Align.LEFT), column("指标", Table.Align.LEFT)),
                List.of(source("T01", "登记选民"), source("T04", "参加投票"), source("T05", "参选率"), source("T12", "投票站"))));
        return new SummaryDocument("小县换届选举工作总结", blocks);
    }

    private static Table table(Night night) {
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 0; i < night.townships().size(); i++) {
            rows.add(new Table.Row(
                    List.of(
                            new Words("甲乙丙丁".substring(i, i + 1) + "镇"),
                            new FigureText(
                                    night.townships().get(i), "T05|0" + (i + 1) + "|current", "T05|county|current")),
                    false));
        }
        rows.add(new Table.Row(List.of(new Words("合计"), figure(night.turnout(), "T05")), true));
        return new Table("附表1", List.of(column("乡镇", Table.Align.LEFT), column("参选率", Table.Align.RIGHT)), rows);
    }

    private static Table.Column column(String header, Table.Align align) {
        return new Table.Column("", header, 1, align);
    }

    private static Table.Row source(String metric, String name) {
        return new Table.Row(List.of(new SourceText(metric, metric + "|county|current"), new Words(name)), false);
    }

    private static Inline figure(String text, String metric) {
        return new FigureText(text, metric + "|county|current");
    }

    private static Paragraph words(ParagraphStyle style, String text) {
        return new Paragraph(style, List.of(new Words(text)));
    }

    /** The Word file of a night. */
    public static byte[] file(Night night) {
        try {
            Path folder = Files.createTempDirectory("sheet");
            Path outline = folder.resolve("outline.docx");
            try (XWPFDocument blank = OutlineStyles.blank();
                    OutputStream out = Files.newOutputStream(outline)) {
                blank.write(out);
            }
            Path file = folder.resolve("file.docx");
            new WordRenderer(outline).render(document(night), file);
            byte[] bytes = Files.readAllBytes(file);
            Files.delete(file);
            Files.delete(outline);
            Files.delete(folder);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file with another text of its body. */
    public static byte[] edit(byte[] file, UnaryOperator<String> change) {
        return edit(file, "word/document.xml", change);
    }

    /** The file with another text of one part. */
    public static byte[] edit(byte[] file, String name, UnaryOperator<String> change) {
        Map<String, byte[]> parts = parts(file);
        String text = new String(parts.get(name), StandardCharsets.UTF_8);
        String changed = change.apply(text);
        if (changed.equals(text)) {
            throw new IllegalArgumentException("the edit changes nothing");
        }
        return with(file, Map.of(name, changed));
    }

    /** The file with these parts besides. */
    static byte[] with(byte[] file, Map<String, String> more) {
        Map<String, byte[]> parts = parts(file);
        new TreeMap<>(more).forEach((name, text) -> parts.put(name, text.getBytes(StandardCharsets.UTF_8)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static Map<String, byte[]> parts(byte[] file) {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return parts;
    }

    public static String xml(byte[] file) {
        return new String(parts(file).get("word/document.xml"), StandardCharsets.UTF_8);
    }

    /** The paragraph, tags included, that holds these words in one piece. */
    static String paragraph(String xml, String words) {
        Matcher paragraphs = Pattern.compile("<w:p>.*?</w:p>", Pattern.DOTALL).matcher(xml);
        while (paragraphs.find()) {
            if (paragraphs.group().contains(words)) {
                return paragraphs.group();
            }
        }
        throw new IllegalArgumentException("no paragraph has " + words);
    }

    /** Every paragraph outside of tables as a reader sees it. */
    static List<String> body(byte[] file) {
        return read(file).items().stream()
                .filter(Passage.class::isInstance)
                .map(Item::words)
                .filter(words -> !words.isEmpty())
                .toList();
    }

    /** Every row of every table. */
    static List<String> rows(byte[] file) {
        return read(file).items().stream()
                .filter(Grid.class::isInstance)
                .flatMap(grid -> ((Grid) grid).rows().stream())
                .map(row -> Grid.words(row).replace('\u0001', ' '))
                .toList();
    }

    static WordFile read(byte[] file) {
        try {
            return WordFile.read(file);
        } catch (UnreadableDraftException e) {
            throw new IllegalStateException(e);
        }
    }
}
