package xianghui.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's browser, without a window. */
public final class Browser implements AutoCloseable {

    private static final Dimension DESK = new Dimension(1280, 1000);
    private static final Dimension PHONE = new Dimension(390, 844);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Goes on only where it is installed: says so where it is not, and fails where CI promises it. */
    public static void require() {
        boolean there = Stream.of("chromium", "chromedriver")
                .allMatch(program -> Stream.of(System.getenv("PATH").split(File.pathSeparator))
                        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program))));
        if (!there) {
            assertThat(System.getenv("CI"))
                    .as("CI without the browser chromium")
                    .isNotEqualTo("true");
            System.err.println("SKIPPED: the browser chromium is not installed, see .ci/run");
        }
        assumeTrue(there, "the browser chromium is not installed");
    }

    /** On a desk. */
    public static Browser wide() {
        return open(DESK, true);
    }

    /** On a telephone. */
    public static Browser narrow() {
        return open(PHONE, true);
    }

    public static Browser withoutScript() {
        return open(DESK, false);
    }

    private static Browser open(Dimension size, boolean script) {
        require();
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--lang=zh-CN",
                "--force-device-scale-factor=1",
                "--hide-scrollbars");
        if (!script) {
            options.setExperimentalOption("prefs", Map.of("profile.managed_default_content_settings.javascript", 2));
        }
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                .usingAnyFreePort()
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().window().setSize(size);
        Browser browser = new Browser(driver);
        return size.equals(PHONE) ? browser.narrowed() : browser;
    }

    /** From now on as if on a telephone: a window is never that narrow, but the page is told that it is. */
    public Browser narrowed() {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", PHONE.width, "height", PHONE.height, "deviceScaleFactor", 1, "mobile", true));
        return this;
    }

    /** From now on on a desk again. */
    public Browser widened() {
        driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        return this;
    }

    /** Where files go that are downloaded. */
    public Browser downloading(Path folder) {
        driver.executeCdpCommand(
                "Browser.setDownloadBehavior",
                Map.of(
                        "behavior",
                        "allow",
                        "downloadPath",
                        folder.toAbsolutePath().toString()));
        return this;
    }

    public ChromeDriver driver() {
        return driver;
    }

    public Browser open(Served served, String path) {
        driver.get(served.uri(path).toString());
        return this;
    }

    /** Types a name and a password and presses the enter key. */
    public Browser login(Served served, String login) {
        open(served, "/login");
        driver.findElement(By.name("username")).sendKeys(login);
        driver.findElement(By.name("password")).sendKeys(Served.PASSWORD + "\n");
        return this;
    }

    /** Looks again often: most of what is waited for comes in less than the half second that is usual. */
    public WebDriverWait waiting(int seconds) {
        return new WebDriverWait(driver, Duration.ofSeconds(seconds), Duration.ofMillis(50));
    }

    /** What a person can read. */
    public String text() {
        return String.valueOf(driver.executeScript("return document.body.innerText"));
    }

    /** A picture of the whole page, in target/pictures, to be looked at. */
    public Path picture(String name) throws IOException {
        Object height = driver.executeScript("return Math.max(600, document.documentElement.scrollHeight)");
        Object width = driver.executeScript("return window.innerWidth");
        Object shot = driver.executeCdpCommand(
                        "Page.captureScreenshot",
                        Map.of(
                                "captureBeyondViewport",
                                true,
                                "clip",
                                Map.of("x", 0, "y", 0, "width", width, "height", height, "scale", 1)))
                .get("data");
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        return Files.write(folder.resolve(name + ".png"), OutputType.BYTES.convertFromBase64Png(String.valueOf(shot)));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
