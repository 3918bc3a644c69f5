package xianghui.county;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import xianghui.render.SteadyDeflate;
import xianghui.render.pdf.ArchivePdf;

/** Reads the golden county's report for every total of the golden list. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class GoldenReportIT {

    private static final List<String> FILES =
            List.of("工作总结.docx", "工作总结.pdf", "统计表.xlsx", "审核意见.xlsx", "figures.json", "findings.json", "manifest.json");

    private static final List<String> SENTENCES = List.of(
            "全县辖13个乡镇，总人口262350人",
            "全县乡镇登记选民201380人，参加投票188117人，参选率93.4%",
            "全县登记选民212540人，参加投票197662人，参选率93.0%",
            "历时近四个月",
            "到5月9日，全县13个乡镇党代会全部召开",
            "到6月10日，全县13个乡镇人代会全部召开",
            "其中11个乡镇选举产生的党委书记、党委副书记、党委委员、纪委书记、纪委副书记、纪委委员、县党代表均以全票当选，另外2个乡镇除个别纪委委员、县党代表以高票当选外",
            "其中11个乡镇选举产生的人大主席、乡镇长、副乡镇长均以全票当选，另外2个乡镇除个别副乡镇长以高票当选外",
            "县党代会于6月5日闭幕",
            "于6月23日闭幕",
            "于6月22日闭幕",
            "政协常委除2名外均以全票当选，其中2名各少1票（弃权1票）",
            "领导小组下设6个工作小组",
            "举办各类培训98期，培训3800多人次",
            "印发宣传资料2500多份、选举手册350册，出动宣传车250辆次，办墙报板报130期，悬挂横幅150多幅，张贴标语15000条",
            "分为5个阶段11项任务",
            "分为3个阶段30个程序",
            "召开4次座谈会",
            "新提名人选61人，全部经民主推荐产生，95%以上来自基层一线（95.1%）",
            "产生乡镇党委书记人选6名、乡镇长人选7名",
            "交流乡镇党委书记4名、乡镇长5名、人大主席4名",
            "11名同志按规定退出",
            "26名党政正职中，35岁以下的5名，最年轻的30岁，平均年龄36岁；本科以上学历的21名，占80.8%，比上届增加7名",
            "派出督查组13个",
            "共3162份",
            "换届纪律知晓率达到100%",
            "满意率（含基本满意）达到100%",
            "没有发现一例违反换届纪律的情况",
            "县党代表352名、县人大代表192名，协商产生县政协委员175名",
            "大专以上学历的占54.2%",
            "年龄以35岁至50岁为主体",
            "比上届都有明显提升");

    @Test
    void Word_and_PDF_state_every_total_of_the_golden_list() throws Exception {
        CountyRun run = CountyRun.golden();
        assertThat(run.exit()).as(() -> String.join("\n", run.said())).isZero();
        String word = run.wordText();
        String pdf = run.pdfText();
        for (String sentence : SENTENCES) {
            assertThat(word).contains(sentence);
            assertThat(pdf).contains(sentence);
        }
    }

    @Test
    void the_PDF_of_the_golden_county_is_one_for_the_archive() throws Exception {
        ArchivePdf.Verdict verdict = ArchivePdf.of(CountyRun.golden().report().resolve("工作总结.pdf"));

        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.checks()).isGreaterThan(1000);
    }

    @Test
    void a_machine_with_another_language_clock_encoding_and_line_break_makes_the_same_bytes(@TempDir Path folder)
            throws Exception {
        Path here = CountyRun.golden().report();
        Path there = CountyRun.golden()
                .elsewhere(
                        folder,
                        List.of(
                                "-Xmx400m",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-Duser.language=tr",
                                "-Duser.country=TR",
                                "-Duser.timezone=Asia/Kathmandu",
                                "-Dfile.encoding=GBK",
                                "-Dline.separator=\r\n"));
        for (String file : FILES) {
            assertThat(there.resolve(file)).hasSameBinaryContentAs(here.resolve(file));
        }
    }

    /** Whether Java's own compression, that of the machine, has a hand in it. */
    @Test
    void everything_compressed_is_compressed_by_us() throws Exception {
        int parts = 0;
        for (String name : List.of("工作总结.docx", "统计表.xlsx", "审核意见.xlsx")) {
            try (ZipFile zip = ZipFile.builder()
                    .setPath(CountyRun.golden().report().resolve(name))
                    .get()) {
                for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                    byte[] content = zip.getInputStream(entry).readAllBytes();
                    assertThat(zip.getRawInputStream(entry).readAllBytes())
                            .as(entry.getName())
                            .isEqualTo(SteadyDeflate.raw(content));
                    parts++;
                }
            }
        }
        assertThat(parts).isGreaterThan(30);
        int streams = 0;
        try (PDDocument pdf =
                Loader.loadPDF(CountyRun.golden().report().resolve("工作总结.pdf").toFile())) {
            for (COSObjectKey key : pdf.getDocument().getXrefTable().keySet()) {
                if (pdf.getDocument().getObjectFromPool(key).getObject() instanceof COSStream stream
                        && COSName.FLATE_DECODE.equals(stream.getFilters())) {
                    assertThat(stream.createRawInputStream().readAllBytes())
                            .as(key.toString())
                            .isEqualTo(SteadyDeflate.zlib(
                                    stream.createInputStream().readAllBytes()));
                    streams++;
                }
            }
        }
        assertThat(streams).isGreaterThan(40);
    }

    @Test
    void every_promised_file_is_there_and_the_same_inputs_leave_them_alone() throws Exception {
        CountyRun run = CountyRun.golden();
        for (String file : FILES) {
            assertThat(run.report().resolve(file)).isNotEmptyFile();
        }
        var written = Files.getLastModifiedTime(run.report().resolve("工作总结.docx"));
        assertThat(run.again().exit()).isZero();
        assertThat(Files.getLastModifiedTime(run.report().resolve("工作总结.docx"))).isEqualTo(written);
    }
}
