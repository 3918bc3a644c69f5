package xianghui.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Sends files in and waits until they were read. */
public final class Settling {

    private static final Pattern RECEIPT = Pattern.compile("/receipts\\?id=([0-9a-f]{32})");

    private Settling() {}

    public static HttpResponse<String> settled(Visit visit, HttpResponse<String> receipt) {
        HttpResponse<String> now = receipt;
        assertThat(now.statusCode()).isEqualTo(200);
        for (int look = 0; now.headers().firstValue("Refresh").isPresent(); look++) {
            assertThat(look).as("looks at the receipt").isLessThan(300);
            pause();
            now = visit.get(receipt.uri().getPath() + "?" + receipt.uri().getRawQuery());
        }
        return now;
    }

    /** The id of the first receipt that a page leads to. */
    public static String receipt(String page) {
        Matcher found = RECEIPT.matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
