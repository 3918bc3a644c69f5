package xianghui.web.returns;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much may be sent in, and how slowly.
 *
 * @param largest one file
 * @param files in one request
 * @param request all files of one request together
 * @param together how many requests with files are taken in at the same time
 * @param perAccount how many of them may be one account's
 * @param hourly how many files one account may send in within an hour
 * @param slowest so much has to come in a second, on the average
 * @param grace for so long nobody is called slow
 * @param longest for so long a request may last
 */
@ConfigurationProperties("xianghui.upload")
record UploadSettings(
        @DefaultValue("20MB") DataSize largest,
        @DefaultValue("20") int files,
        @DefaultValue("100MB") DataSize request,
        @DefaultValue("60") int together,
        @DefaultValue("4") int perAccount,
        @DefaultValue("200") int hourly,
        @DefaultValue("1KB") DataSize slowest,
        @DefaultValue("20s") Duration grace,
        @DefaultValue("15m") Duration longest) {

    private static final Duration BRIEF = Duration.ofSeconds(5);

    UploadSettings {
        if (files < 1 || together < 1 || perAccount < 1 || hourly < 1) {
            throw new IllegalArgumentException("xianghui.upload: a number is less than 1");
        }
    }

    /** The same for somebody who is only listened to so that he hears why he is refused. */
    UploadSettings briefly() {
        Duration brief = longest.compareTo(BRIEF) < 0 ? longest : BRIEF;
        return new UploadSettings(largest, files, request, together, perAccount, hourly, slowest, grace, brief);
    }
}
